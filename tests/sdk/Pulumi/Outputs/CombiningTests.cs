using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>What several outputs make together: Tuple, All, Format, JsonSerialize.</summary>
public sealed class CombiningTests
{
    private static readonly Output<string> A = Output.Create("a");
    private static readonly Output<string> B = Output.Create("b");

    [Fact]
    public async Task All_keeps_the_order() =>
        (await Output.All(Output.Create(LaterAsync("a")), B, Output.Create(LaterAsync("c"))).SeenAsync()).Value.ShouldBe(["a", "b", "c"]);

    [Fact]
    public async Task All_of_nothing_is_an_empty_array() =>
        (await Output.All(Array.Empty<Output<string>>()).SeenAsync()).Value.ShouldBe(ImmutableArray<string>.Empty);

    [Fact]
    public async Task All_takes_inputs_as_well() =>
        (await Output.All((Input<string>)"a", (Input<string>)B).SeenAsync()).Value.ShouldBe(["a", "b"]);

    [Fact]
    public async Task A_tuple_holds_up_to_eight_values_of_different_types()
    {
        var tuple = await Output.Tuple(A, Output.Create(2), Output.Create(true), B, A, B, A, Output.Create(8.5)).SeenAsync();

        tuple.Value.ShouldBe(("a", 2, true, "b", "a", "b", "a", 8.5));
    }

    [Fact]
    public async Task A_tuple_takes_inputs_as_well() =>
        (await Output.Tuple((Input<string>)"a", (Input<int>)Output.Create(2)).SeenAsync()).Value.ShouldBe(("a", 2));

    [Fact]
    public async Task Format_fills_in_outputs_inputs_and_plain_values() =>
        (await Output.Format($"https://{A}:{(Input<int>)8443}/{"path"}?{1 + 1}").SeenAsync()).Value.ShouldBe("https://a:8443/path?2");

    [Fact]
    public async Task Format_keeps_widths_and_formats_of_its_holes() =>
        (await Output.Format($"[{Output.Create(7):D3}|{A, 3}]").SeenAsync()).Value.ShouldBe("[007|  a]");

    [Fact]
    public async Task Format_writes_nothing_for_null() =>
        (await Output.Format($"[{Output.Create((string?)null)}{null}]").SeenAsync()).Value.ShouldBe("[]");

    [Fact]
    public async Task Format_without_holes_keeps_doubled_braces_single() => (await Output.Format($"{{}}").SeenAsync()).Value.ShouldBe("{}");

    [Theory, MemberData(nameof(Combinations))]
    internal async Task Two_known_plain_values_give_a_known_plain_one(
        string how,
        Func<Output<string>, Output<string>, Output<string>> combine
    )
    {
        var seen = await combine(A, B).SeenAsync();

        (seen.IsKnown, seen.IsSecret).ShouldBe((true, false), how);
    }

    [Theory, MemberData(nameof(Combinations))]
    internal async Task One_secret_makes_it_secret(string how, Func<Output<string>, Output<string>, Output<string>> combine)
    {
        (await combine(Output.CreateSecret("key"), B).SeenAsync()).IsSecret.ShouldBeTrue(how);
        (await combine(A, Output.CreateSecret("key")).SeenAsync()).IsSecret.ShouldBeTrue(how);
    }

    [Theory, MemberData(nameof(Combinations))]
    internal async Task One_unknown_makes_it_unknown(string how, Func<Output<string>, Output<string>, Output<string>> combine)
    {
        (await combine(OutputUtilities.CreateUnknown(""), B).SeenAsync()).IsKnown.ShouldBeFalse(how);
        (await combine(A, OutputUtilities.CreateUnknown("")).SeenAsync()).IsKnown.ShouldBeFalse(how);
    }

    [Theory, MemberData(nameof(Combinations))]
    internal async Task A_secret_beside_an_unknown_is_still_a_secret(
        string how,
        Func<Output<string>, Output<string>, Output<string>> combine
    )
    {
        var seen = await combine(OutputUtilities.CreateUnknown(""), Output.CreateSecret("key")).SeenAsync();

        (seen.IsKnown, seen.IsSecret).ShouldBe((false, true), how);
    }

    [Theory, MemberData(nameof(Combinations))]
    internal async Task An_exception_in_one_comes_out_of_all(string how, Func<Output<string>, Output<string>, Output<string>> combine) =>
        (
            await Should.ThrowAsync<InvalidOperationException>(
                combine(A.Apply(string (_) => throw new InvalidOperationException("no such name")), B).SeenAsync(),
                how
            )
        ).Message.ShouldBe("no such name");

    public static TheoryData<string, Func<Output<string>, Output<string>, Output<string>>> Combinations() =>
        new()
        {
            { "Tuple", (a, b) => Output.Tuple(a, b).Apply(both => both.Item1 + both.Item2) },
            { "All", (a, b) => Output.All(a, b).Apply(all => string.Concat(all)) },
            { "All of inputs", (a, b) => Output.All((Input<string>)a, (Input<string>)b).Apply(all => string.Concat(all)) },
            { "Format", (a, b) => Output.Format($"{a}{b}") },
            { "JsonSerialize of a tuple", (a, b) => Output.JsonSerialize(Output.Tuple(a, b)) },
            { "JsonSerialize of outputs inside", (a, b) => Output.JsonSerialize(Output.Create(new { a, Inner = new[] { b } })) },
            {
                "JsonSerialize of inputs inside",
                (a, b) => Output.JsonSerialize(Output.Create(new { A = (Input<string>)a, B = (Input<string>)b }))
            },
        };

    private static async Task<string> LaterAsync(string value)
    {
        await Task.Yield();
        return value;
    }
}
