using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>What JSON has no words for, on its way to the engine: secrets, unknowns and resources.</summary>
public sealed class MarkedValueTests : EngineTest
{
    private static readonly string Secret = Wire.Secret("\"key\"");

    [Fact]
    public async Task A_secret_is_wrapped()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Text = Output.CreateSecret("key") }));

        Engine.Inputs("a").ShouldBe($$"""{"text":{{Secret}}}""");
    }

    [Fact]
    public async Task A_secret_that_is_null_is_sent_and_still_a_secret()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Text = Output.CreateSecret((string)null!) }));

        Engine.Inputs("a").ShouldBe($$"""{"text":{{Wire.Secret("null")}}}""");
    }

    [Fact]
    public async Task A_secret_entry_is_wrapped_alone()
    {
        await Engine.UpAsync(() =>
            _ = new Thing(
                "a",
                new ThingArgs
                {
                    List = { "plain", Output.CreateSecret("key") },
                    Map = { ["crt"] = "plain", ["key"] = Output.CreateSecret("key") },
                }
            )
        );

        Engine.Inputs("a").ShouldBe($$$"""{"list":["plain",{{{Secret}}}],"map":{"crt":"plain","key":{{{Secret}}}}}""");
    }

    [Fact]
    public async Task A_map_that_is_secret_as_a_whole_is_wrapped_as_a_whole()
    {
        await Engine.UpAsync(() =>
            _ = new Thing("a", new ThingArgs { Map = Output.CreateSecret(ImmutableDictionary<string, string>.Empty.Add("key", "x")) })
        );

        Engine.Inputs("a").ShouldBe($$"""{"map":{{Wire.Secret("""{"key":"x"}""")}}}""");
    }

    [Fact]
    public async Task A_secret_deep_inside_is_wrapped_where_it_is()
    {
        await Engine.UpAsync(() =>
            _ = new Thing(
                "a",
                new ThingArgs
                {
                    Part = new PartArgs { Name = Output.CreateSecret("key"), Size = 1 },
                }
            )
        );

        Engine.Inputs("a").ShouldBe($$$"""{"part":{"name":{{{Secret}}},"size":1}}""");
    }

    [Fact]
    public async Task An_unknown_is_sent_as_such_in_its_place()
    {
        await Engine.PreviewAsync(() =>
            _ = new Thing(
                "a",
                new ThingArgs
                {
                    Text = OutputUtilities.CreateUnknown(""),
                    List = { "known", OutputUtilities.CreateUnknown("") },
                    Map = { ["known"] = "x", ["unknown"] = OutputUtilities.CreateUnknown("") },
                }
            )
        );

        Engine
            .Inputs("a")
            .ShouldBe(
                $$"""{"list":["known","{{Wire.Unknown}}"],"map":{"known":"x","unknown":"{{Wire.Unknown}}"},"text":"{{Wire.Unknown}}"}"""
            );
    }

    [Fact]
    public async Task A_custom_resource_is_sent_as_a_reference_with_its_id()
    {
        await Engine.UpAsync(() => _ = new Thing("b", new ThingArgs { Any = new Thing("a") }));

        Engine.Inputs("b").ShouldBe($$"""{"any":{{Wire.Reference(Engine.UrnOf("a"), "a-id")}}}""");
    }

    [Fact]
    public async Task A_custom_resource_without_an_id_yet_is_sent_with_an_empty_one()
    {
        await Engine.PreviewAsync(() => _ = new Thing("b", new ThingArgs { Any = new Thing("a") }));

        Engine.Inputs("b").ShouldBe($$"""{"any":{{Wire.Reference(Engine.UrnOf("a"), "")}}}""");
    }

    [Fact]
    public async Task A_component_is_sent_as_a_reference_without_an_id()
    {
        await Engine.UpAsync(() => _ = new Thing("b", new ThingArgs { Any = new Group("a") }));

        Engine.Inputs("b").ShouldBe($$"""{"any":{{Wire.Reference(Engine.UrnOf("a"))}}}""");
    }
}
