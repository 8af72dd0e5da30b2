using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class ApplyTests
{
    private static readonly Output<int> Two = Output.Create(2);

    [Fact]
    public async Task It_computes_from_the_value() =>
        (await Two.Apply(two => two + 1).SeenAsync()).ShouldBe(new(3, IsKnown: true, IsSecret: false, From: ""));

    [Fact]
    public async Task It_waits_for_a_task() =>
        (
            await Two.Apply(async two =>
                {
                    await Task.Yield();
                    return two + 1;
                })
                .SeenAsync()
        ).Value.ShouldBe(3);

    [Fact]
    public async Task It_unwraps_an_output() => (await Two.Apply(two => Output.Create(two + 1)).SeenAsync()).Value.ShouldBe(3);

    [Fact]
    public async Task It_unwraps_an_input() => (await Two.Apply(two => (Input<int>)(two + 1)).SeenAsync()).Value.ShouldBe(3);

    [Fact]
    public async Task It_takes_a_task_without_a_result()
    {
        var ran = false;

        await Two.Apply(async _ =>
            {
                await Task.Yield();
                ran = true;
            })
            .SeenAsync();

        ran.ShouldBeTrue();
    }

    [Fact]
    public async Task No_input_at_all_is_null() =>
        (await Two.Apply(_ => (Input<string>?)null).SeenAsync()).ShouldBe(new(null!, IsKnown: true, IsSecret: false, From: ""));

    [Fact]
    public async Task A_null_that_is_known_is_handed_on() =>
        (await Output.Create((string?)null).Apply(value => value ?? "was null").SeenAsync()).Value.ShouldBe("was null");

    [Fact]
    public async Task A_null_result_is_known() =>
        (await Two.Apply(_ => (string?)null).SeenAsync()).ShouldBe(new(null, IsKnown: true, IsSecret: false, From: ""));

    [Fact]
    public async Task The_function_runs_once_however_often_the_result_is_used()
    {
        var runs = 0;
        var output = Two.Apply(_ => ++runs);

        await Output.All(output, output, output.Apply(value => value)).SeenAsync();

        runs.ShouldBe(1);
    }

    [Fact]
    public async Task An_exception_comes_out_as_it_was_thrown()
    {
        var thrown = new InvalidOperationException("no such port");

        var caught = await Should.ThrowAsync<InvalidOperationException>(Two.Apply<int>(int (_) => throw thrown).SeenAsync());

        caught.ShouldBeSameAs(thrown);
    }

    [Theory, MemberData(nameof(Forms))]
    internal async Task An_unknown_value_stays_unknown_and_nothing_is_called(string form, Func<Output<int>, Action, Output<int>> apply)
    {
        var called = false;

        var seen = await apply(OutputUtilities.CreateUnknown(0), () => called = true).SeenAsync();

        seen.IsKnown.ShouldBeFalse(form);
        called.ShouldBeFalse(form);
    }

    [Theory, MemberData(nameof(Forms))]
    internal async Task A_secret_stays_secret(string form, Func<Output<int>, Action, Output<int>> apply) =>
        (await apply(Output.CreateSecret(1), () => { }).SeenAsync()).IsSecret.ShouldBeTrue(form);

    [Theory, MemberData(nameof(Forms))]
    internal async Task An_unknown_secret_stays_both(string form, Func<Output<int>, Action, Output<int>> apply)
    {
        var seen = await apply(Output.CreateSecret(OutputUtilities.CreateUnknown(0)), () => { }).SeenAsync();

        (seen.IsKnown, seen.IsSecret).ShouldBe((false, true), form);
    }

    [Fact]
    public async Task A_secret_result_makes_it_secret() =>
        (await Two.Apply(_ => Output.CreateSecret("key")).SeenAsync()).IsSecret.ShouldBeTrue();

    [Fact]
    public async Task An_unknown_result_makes_it_unknown() =>
        (await Two.Apply(_ => OutputUtilities.CreateUnknown("")).SeenAsync()).IsKnown.ShouldBeFalse();

    public static TheoryData<string, Func<Output<int>, Action, Output<int>>> Forms() =>
        new()
        {
            { "value", (output, call) => output.Apply(value => Called(call, value)) },
            { "task", (output, call) => output.Apply(value => Task.FromResult(Called(call, value))) },
            { "output", (output, call) => output.Apply(value => Output.Create(Called(call, value))) },
            { "input", (output, call) => output.Apply(value => (Input<int>)Called(call, value)) },
            { "of an input", (output, call) => ((Input<int>)output).Apply(value => Called(call, value)) },
            {
                "task without a result",
                (output, call) => output.Apply(value => Task.FromResult(Called(call, value)) as Task).Apply(_ => 0)
            },
        };

    private static int Called(Action call, int value)
    {
        call();
        return value;
    }
}
