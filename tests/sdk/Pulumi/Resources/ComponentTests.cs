using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class ComponentTests : EngineTest
{
    [Fact]
    public async Task Its_outputs_are_registered_under_its_URN()
    {
        await Engine.UpAsync(() =>
            new Group("group").Complete(
                new Dictionary<string, object?>
                {
                    ["plain"] = "x",
                    ["later"] = Output.Create(Task.FromResult(1)),
                    ["secret"] = Output.CreateSecret("key"),
                    ["list"] = new object?[] { 1, null },
                    ["null"] = null,
                }
            )
        );

        Engine
            .RegisteredOutputs(Engine.UrnOf("group"))
            .ShouldBe($$"""{"later":1,"list":[1,null],"plain":"x","secret":{{Wire.Secret("\"key\"")}}}""");
    }

    [Fact]
    public async Task Without_a_list_its_output_properties_are_registered()
    {
        await Engine.UpAsync(() => new Group("group") { Label = Output.Create("x") }.Complete());

        Engine.RegisteredOutputs(Engine.UrnOf("group")).ShouldBe("""{"label":"x"}""");
    }

    [Fact]
    public async Task Unknown_outputs_are_registered_as_such_in_a_preview()
    {
        await Engine.PreviewAsync(() => new Group("group") { Label = OutputUtilities.CreateUnknown("") }.Complete());

        Engine.RegisteredOutputs(Engine.UrnOf("group")).ShouldBe($$"""{"label":"{{Wire.Unknown}}"}""");
    }

    [Fact]
    public async Task Its_id_is_none_and_its_URN_is_known_in_a_preview()
    {
        Group? group = null;
        await Engine.PreviewAsync(() => group = new Group("group"));

        (await group!.Urn.SeenAsync()).Value.ShouldBe("urn:pulumi:dev::shop::test:index:Group::group");
    }

    [Fact]
    public async Task Its_children_do_not_wait_for_its_own_dependencies_twice()
    {
        await Engine.UpAsync(() =>
        {
            var first = new Thing("first");
            _ = new Group("group", new() { DependsOn = { first } }, parent => _ = new Thing("child", options: new() { Parent = parent }));
        });

        Engine["group"].Dependencies.ShouldBe([Engine.UrnOf("first")]);
        Engine["child"].Dependencies.ShouldBeEmpty();
    }
}
