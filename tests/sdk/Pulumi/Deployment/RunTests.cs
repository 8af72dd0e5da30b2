using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>How a program begins and ends.</summary>
public sealed class RunTests : EngineTest
{
    [Theory, MemberData(nameof(EntryPoints))]
    internal async Task Every_entry_point_runs_the_program(string entryPoint, Func<Task<int>> run, string outputs)
    {
        (await Engine.EnterAsync(run)).ShouldBe(0, entryPoint);

        (Engine.Inputs("a"), Engine["a"].Parent).ShouldBe(("""{"text":"x"}""", Engine.StackUrn), entryPoint);
        Engine.StackOutputs.ShouldBe(outputs, entryPoint);
    }

    public static TheoryData<string, Func<Task<int>>, string> EntryPoints() =>
        new()
        {
            { "Action", () => Deployment.RunAsync(() => Declare()), "{}" },
            { "task", () => Deployment.RunAsync(DeclareAsync), "{}" },
            { "outputs", () => Deployment.RunAsync(() => Outputs(Declare())), """{"text":"x"}""" },
            { "task of outputs", () => Deployment.RunAsync(async () => Outputs(await DeclareAsync())), """{"text":"x"}""" },
            { "Stack", () => Deployment.RunAsync<ThingStack>(), """{"Plain":"y","text":"x"}""" },
        };

    public sealed class ThingStack : Stack
    {
        public ThingStack()
        {
            Text = Declare().Text;
            Plain = Output.Create("y");
        }

        [Output("text")]
        public Output<string?> Text { get; set; }

        [Output]
        public Output<string> Plain { get; set; }
    }

    public sealed class EmptyStack : Stack
    {
        [Output("forgotten")]
        public Output<string>? Forgotten { get; set; }
    }

    [Fact]
    public async Task A_stack_that_leaves_an_output_unset_is_told_which()
    {
        (await Engine.EnterAsync(Deployment.RunAsync<EmptyStack>)).ShouldBe(32);

        var error = Engine.Logs.ShouldHaveSingleItem().Message;
        error.ShouldContain("forgotten");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Stack_outputs_keep_what_is_known_of_them()
    {
        await Engine.PreviewAsync(() =>
            new Dictionary<string, object?>
            {
                ["plain"] = 1,
                ["secret"] = Output.CreateSecret("key"),
                ["unknown"] = OutputUtilities.CreateUnknown(""),
                ["null"] = null,
                ["nullOutput"] = Output.Create((string?)null),
                ["list"] = new[] { Output.Create("a"), Output.CreateSecret("b") },
                ["absentList"] = Output.Create(default(ImmutableArray<string>)),
                ["map"] = new Dictionary<string, object?> { ["a"] = Output.Create(1), ["b"] = null },
            }
        );

        Engine.StackOutputs.ShouldBe(
            $$"""{"absentList":[],"list":["a",{{Wire.Secret("\"b\"")}}],"map":{"a":1},"plain":1,"secret":{{Wire.Secret("\"key\"")}},"unknown":"{{Wire.Unknown}}"}"""
        );
    }

    [Fact]
    public async Task An_object_that_came_as_an_output_goes_out_as_it_came()
    {
        Engine.Answers("a", Answer.With("""{"part": {"name": "p", "tags": ["t"]}}"""));

        await Engine.UpAsync(() => new Dictionary<string, object?> { ["part"] = new Thing("a").Part });

        Engine.StackOutputs.ShouldBe("""{"part":{"name":"p","tags":["t"]}}""");
    }

    [Fact]
    public async Task Success_is_told_to_the_engine_last()
    {
        await Engine.UpAsync(() => _ = new Thing("a"));

        Engine.Record.Requests.Last().ShouldBeOfType<Empty>();
    }

    [Fact]
    public async Task An_engine_that_does_not_know_that_is_fine()
    {
        Engine.ShutdownStatus = StatusCode.Unimplemented;

        (await Engine.RunAsync(() => _ = new Thing("a"))).ShouldBe(0);
    }

    [Fact]
    public async Task An_engine_that_ends_meanwhile_is_no_success()
    {
        Engine.ShutdownStatus = StatusCode.Unavailable;

        (await Engine.RunAsync(() => _ = new Thing("a"))).ShouldBe(32);

        Engine.Logs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Resources_made_after_an_await_belong_to_the_program()
    {
        await Engine.UpAsync(async () =>
        {
            await Task.Yield();
            _ = new Thing("a");
            return new Dictionary<string, object?>();
        });

        Engine["a"].Parent.ShouldBe(Engine.StackUrn);
    }

    [Fact]
    public async Task Resources_made_inside_an_Apply_are_waited_for()
    {
        await Engine.UpAsync(() => _ = new Thing("a").Id.Apply(_ => new Thing("b").Id.Apply(_ => new Thing("c").Id)));

        Engine.Record.Registrations.Select(request => request.Name).ShouldBe(["shop-dev", "a", "b", "c"]);
    }

    [Fact]
    public async Task Work_that_no_resource_uses_is_waited_for()
    {
        var done = false;
        await Engine.UpAsync(() =>
            _ = Output
                .Create(
                    Task.Run(async () =>
                    {
                        await Task.Yield();
                        return 1;
                    })
                )
                .Apply(_ => done = true)
        );

        done.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_an_engine_it_fails_and_says_how_to_run_it() =>
        (await ProgramEnvironment.Start(new Dictionary<string, string>(), () => Deployment.RunAsync(() => { }))).ShouldNotBe(0);

    private static Thing Declare() => new("a", new ThingArgs { Text = "x" });

    private static async Task<Thing> DeclareAsync()
    {
        await Task.Yield();
        return Declare();
    }

    private static IDictionary<string, object?> Outputs(Thing thing) => new Dictionary<string, object?> { ["text"] = thing.Text };
}
