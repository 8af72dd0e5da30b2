using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class RegistrationTests : EngineTest
{
    [Fact]
    public async Task A_custom_resource_is_registered_below_the_stack()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Text = "x" }));

        Wire.Json(Engine["a"])
            .ToJsonString()
            .ShouldBe(
                $$$"""{"acceptResources":true,"acceptSecrets":true,"custom":true,"hooks":{},"name":"a","object":{"text":"x"},"parent":"{{{Engine.StackUrn}}}","propertyDependencies":{"text":{}},"supportsResultReporting":true,"type":"test:index:Thing"}"""
            );
    }

    [Fact]
    public async Task A_component_is_registered_without_a_provider()
    {
        await Engine.UpAsync(() => _ = new Group("a"));

        Wire.Json(Engine["a"])
            .ToJsonString()
            .ShouldBe(
                $$$"""{"acceptResources":true,"acceptSecrets":true,"hooks":{},"name":"a","object":{},"parent":"{{{Engine.StackUrn}}}","supportsResultReporting":true,"type":"test:index:Group"}"""
            );
    }

    [Fact]
    public async Task The_stack_is_registered_once_and_first()
    {
        await Engine.UpAsync(() => _ = new Thing("a"));

        Wire.Json(Engine.Record.Registrations[0])
            .ToJsonString()
            .ShouldBe(
                """{"acceptResources":true,"acceptSecrets":true,"hooks":{},"name":"shop-dev","object":{},"supportsResultReporting":true,"type":"pulumi:pulumi:Stack"}"""
            );
        Engine.Record.Registrations.Count(request => request.Type is "pulumi:pulumi:Stack").ShouldBe(1);
    }

    [Fact]
    public async Task Its_URN_and_id_are_outputs_that_come_from_it()
    {
        Thing? thing = null;
        await Engine.UpAsync(() => thing = new Thing("a"));

        (await thing!.Urn.SeenAsync()).ShouldBe(
            new("urn:pulumi:dev::shop::test:index:Thing::a", IsKnown: true, IsSecret: false, From: "a")
        );
        (await thing.Id.SeenAsync()).ShouldBe(new("a-id", IsKnown: true, IsSecret: false, From: "a"));
        (thing.GetResourceType(), thing.GetResourceName()).ShouldBe(("test:index:Thing", "a"));
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("test:index:Thing", "")]
    public async Task A_resource_needs_a_type_and_a_name(string type, string name)
    {
        (await Engine.RunAsync(() => _ = new Thing(name, type: type))).ShouldBe(32);

        Engine.Record.Registrations.ShouldHaveSingleItem().Type.ShouldBe("pulumi:pulumi:Stack");
    }

    [Fact]
    public async Task Inputs_of_a_resource_are_waited_for()
    {
        var later = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = Engine.UpAsync(() =>
        {
            _ = new Thing("late", new ThingArgs { Text = Output.Create(later.Task) });
            _ = new Thing("early");
        });
        await Engine.Record.ArrivedAsync("early");
        later.SetResult("x");
        await run;

        Engine.Inputs("late").ShouldBe("""{"text":"x"}""");
    }

    [Fact]
    public async Task A_resource_that_reads_by_id_is_read_and_not_registered()
    {
        Engine.Answers("a", Answer.With("""{"number": 3}"""));
        Thing? thing = null;
        await Engine.UpAsync(() => thing = new Thing("a", options: new() { Id = "i-123" }));

        (await thing!.Number.SeenAsync()).Value.ShouldBe(3);
        (await thing.Id.SeenAsync()).Value.ShouldBe("i-123");
        Engine.Record.Registrations.ShouldNotContain(request => request.Name == "a");
    }
}
