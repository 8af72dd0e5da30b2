using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>What each option of a resource becomes in its registration.</summary>
public sealed class OptionsTests : EngineTest
{
    [Theory, MemberData(nameof(Options))]
    internal async Task An_option_is_sent_and_nothing_beside_it(string field, CustomResourceOptions options, string json)
    {
        await Engine.UpAsync(() =>
        {
            _ = new Thing("plain");
            _ = new Thing("a", options: options);
        });

        var plain = Wire.Json(Engine["plain"]).AsObject();
        var changed = Wire.Json(Engine["a"])
            .AsObject()
            .Where(entry => !JsonNode.DeepEquals(entry.Value, plain[entry.Key]) && entry.Key is not "name");
        new JsonObject(changed.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
            .ToJsonString()
            .ShouldBe(json, field);
    }

    [Fact]
    public async Task A_list_that_is_null_is_an_empty_one_and_a_dependency_that_is_null_is_none()
    {
        await Engine.UpAsync(() =>
        {
            _ = new Thing(
                "a",
                options: new()
                {
                    DependsOn = null!,
                    IgnoreChanges = null!,
                    ReplaceOnChanges = null!,
                    HideDiffs = null!,
                    Aliases = null!,
                    ReplaceWith = null!,
                }
            );
            _ = new Thing("b", options: new() { DependsOn = { (Resource)null! } });
        });

        (Engine["a"].Dependencies.Count, Engine["b"].Dependencies.Count).ShouldBe((0, 0));
    }

    public static TheoryData<string, CustomResourceOptions, string> Options() =>
        new()
        {
            {
                "protect",
                new() { Protect = true },
                """{"protect":true}"""
            },
            {
                "not protected",
                new() { Protect = false },
                """{"protect":false}"""
            },
            {
                "version",
                new() { Version = "4.32.0" },
                """{"version":"4.32.0"}"""
            },
            {
                "plugin",
                new() { PluginDownloadURL = "https://example.com" },
                """{"pluginDownloadURL":"https://example.com"}"""
            },
            {
                "ignoreChanges",
                new() { IgnoreChanges = { "spec.replicas", "text" } },
                """{"ignoreChanges":["spec.replicas","text"]}"""
            },
            {
                "replaceOnChanges",
                new() { ReplaceOnChanges = { "spec.*" } },
                """{"replaceOnChanges":["spec.*"]}"""
            },
            {
                "hideDiffs",
                new() { HideDiffs = { "data" } },
                """{"hideDiffs":["data"]}"""
            },
            {
                "additionalSecretOutputs",
                new() { AdditionalSecretOutputs = { "data" } },
                """{"additionalSecretOutputs":["data"]}"""
            },
            {
                "deleteBeforeReplace",
                new() { DeleteBeforeReplace = true },
                """{"deleteBeforeReplace":true,"deleteBeforeReplaceDefined":true}"""
            },
            {
                "deleteBeforeReplace off",
                new() { DeleteBeforeReplace = false },
                """{"deleteBeforeReplaceDefined":true}"""
            },
            {
                "retainOnDelete",
                new() { RetainOnDelete = true },
                """{"retainOnDelete":true}"""
            },
            {
                "retainOnDelete off",
                new() { RetainOnDelete = false },
                """{"retainOnDelete":false}"""
            },
            {
                "importId",
                new() { ImportId = "shop/web" },
                """{"importId":"shop/web"}"""
            },
            {
                "replacementTrigger",
                new() { ReplacementTrigger = "2" },
                """{"replacementTrigger":"2"}"""
            },
            {
                "replacementTrigger of an output",
                new() { ReplacementTrigger = Output.Create<object>(ImmutableArray.Create("a", "b")) },
                """{"replacementTrigger":["a","b"]}"""
            },
            {
                "customTimeouts",
                new()
                {
                    CustomTimeouts = new()
                    {
                        Create = TimeSpan.FromSeconds(75),
                        Update = TimeSpan.FromMinutes(10),
                        Delete = TimeSpan.FromMilliseconds(1.5),
                    },
                },
                """{"customTimeouts":{"create":"75000000000ns","delete":"1500000ns","update":"600000000000ns"}}"""
            },
            {
                "one timeout",
                new() { CustomTimeouts = new() { Create = TimeSpan.FromDays(1) } },
                """{"customTimeouts":{"create":"86400000000000ns"}}"""
            },
        };

    [Fact]
    public async Task A_replacement_trigger_may_be_unknown_in_a_preview()
    {
        await Engine.PreviewAsync(() =>
            _ = new Thing("a", options: new() { ReplacementTrigger = OutputUtilities.CreateUnknown<object>("") })
        );

        Engine["a"].ReplacementTrigger.StringValue.ShouldBe(Wire.Unknown);
    }

    [Fact]
    public async Task DeletedWith_names_the_other_resource()
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { DeletedWith = new Thing("other") }));

        Engine["a"].DeletedWith.ShouldBe(Engine.UrnOf("other"));
    }

    [Fact]
    public async Task ReplaceWith_names_the_other_resources()
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { ReplaceWith = { new Thing("one"), new Thing("other") } }));

        Engine["a"].ReplaceWith.ShouldBe([Engine.UrnOf("one"), Engine.UrnOf("other")]);
    }

    [Fact]
    public async Task A_parent_gives_its_URN()
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { Parent = new Group("group") }));

        Engine["a"].Parent.ShouldBe("urn:pulumi:dev::shop::test:index:Group::group");
        Engine.UrnOf("a").ShouldBe("urn:pulumi:dev::shop::test:index:Group$test:index:Thing::a");
    }

    [Fact]
    public async Task Protection_is_inherited_and_can_be_taken_back()
    {
        await Engine.UpAsync(() =>
            _ = new Group(
                "group",
                new() { Protect = true },
                parent =>
                {
                    _ = new Thing("inherits", options: new() { Parent = parent });
                    _ = new Thing("does not", options: new() { Parent = parent, Protect = false });
                    _ = new Group("inner", new() { Parent = parent }, inner => _ = new Thing("deep", options: new() { Parent = inner }));
                }
            )
        );

        (Engine["inherits"].Protect, Engine["does not"].Protect, Engine["deep"].Protect).ShouldBe((true, false, true));
    }

    [Fact]
    public async Task Options_given_to_a_resource_are_left_as_they_were()
    {
        var options = new CustomResourceOptions { IgnoreChanges = { "text" } };
        await Engine.UpAsync(() =>
        {
            _ = new Thing("a", options: options);
            _ = new Thing("b", options: CustomResourceOptions.Merge(options, new() { IgnoreChanges = { "list" } }));
            _ = new Thing("c", options: options);
        });

        Engine["a"].IgnoreChanges.ShouldBe(["text"]);
        Engine["b"].IgnoreChanges.ShouldBe(["text", "list"]);
        Engine["c"].IgnoreChanges.ShouldBe(["text"]);
    }
}
