using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>What two sets of options make together.</summary>
public sealed class MergeTests : EngineTest
{
    [Fact]
    public void Nothing_and_nothing_are_no_options()
    {
        CustomResourceOptions.Merge(null, null).Protect.ShouldBeNull();
        ComponentResourceOptions.Merge(null, null).Providers.ShouldBeEmpty();
    }

    [Fact]
    public void One_side_alone_counts()
    {
        var options = new CustomResourceOptions { Protect = true, Version = "1.0.0" };

        foreach (var merged in new[] { CustomResourceOptions.Merge(options, null), CustomResourceOptions.Merge(null, options) })
        {
            (merged.Protect, merged.Version).ShouldBe((true, "1.0.0"));
            merged.ShouldNotBeSameAs(options);
        }
    }

    [Fact]
    public void A_single_value_is_the_second_one_where_it_is_set()
    {
        var merged = CustomResourceOptions.Merge(
            new()
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                ImportId = "a",
                Version = "1",
                PluginDownloadURL = "u",
                CustomTimeouts = new() { Create = TimeSpan.FromSeconds(1) },
            },
            new()
            {
                Protect = false,
                DeleteBeforeReplace = false,
                Version = "2",
                CustomTimeouts = new() { Delete = TimeSpan.FromSeconds(2) },
            }
        );

        (
            merged.Protect,
            merged.RetainOnDelete,
            merged.DeleteBeforeReplace,
            merged.ImportId,
            merged.Version,
            merged.PluginDownloadURL
        ).ShouldBe((false, true, false, "a", "2", "u"));
        (merged.CustomTimeouts!.Create, merged.CustomTimeouts.Delete).ShouldBe((null, TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void Lists_are_joined_first_before_second()
    {
        var merged = CustomResourceOptions.Merge(
            new()
            {
                IgnoreChanges = { "a" },
                ReplaceOnChanges = { "b" },
                HideDiffs = { "c" },
                AdditionalSecretOutputs = { "d" },
                Aliases = { new Alias { Name = "e" } },
            },
            new()
            {
                IgnoreChanges = { "1" },
                ReplaceOnChanges = { "2" },
                HideDiffs = { "3" },
                AdditionalSecretOutputs = { "4" },
                Aliases = { new Alias { Name = "5" } },
            }
        );

        merged.IgnoreChanges.ShouldBe(["a", "1"]);
        merged.ReplaceOnChanges.ShouldBe(["b", "2"]);
        merged.HideDiffs.ShouldBe(["c", "3"]);
        merged.AdditionalSecretOutputs.ShouldBe(["d", "4"]);
        merged.Aliases.Count.ShouldBe(2);
    }

    [Fact]
    public void Neither_side_is_changed()
    {
        var (first, second) = (
            new CustomResourceOptions { IgnoreChanges = { "a" } },
            new CustomResourceOptions { IgnoreChanges = { "b" }, Protect = true }
        );

        CustomResourceOptions.Merge(first, second).IgnoreChanges.Add("c");

        (first.IgnoreChanges.Single(), first.Protect, second.IgnoreChanges.Single()).ShouldBe(("a", null, "b"));
    }

    [Fact]
    public async Task Dependencies_of_both_count()
    {
        await Engine.UpAsync(() =>
            _ = new Thing(
                "c",
                options: CustomResourceOptions.Merge(new() { DependsOn = { new Thing("a") } }, new() { DependsOn = { new Thing("b") } })
            )
        );

        Engine["c"].Dependencies.ShouldBe([Engine.UrnOf("a"), Engine.UrnOf("b")], ignoreOrder: true);
    }

    [Fact]
    public async Task Parent_provider_and_what_it_is_deleted_with_are_the_second_ones_where_they_are_set()
    {
        await Engine.UpAsync(() =>
        {
            var (one, other) = (new Group("one"), new Group("other"));
            var (first, second) = (new ThingProvider("first"), new ThingProvider("second"));
            _ = new Thing(
                "a",
                options: CustomResourceOptions.Merge(
                    new()
                    {
                        Parent = one,
                        Provider = first,
                        DeletedWith = one,
                        ReplaceWith = { one },
                    },
                    new()
                    {
                        Parent = other,
                        Provider = second,
                        ReplaceWith = { other },
                    }
                )
            );
        });

        (Engine["a"].Parent, Engine["a"].DeletedWith).ShouldBe((Engine.UrnOf("other"), Engine.UrnOf("one")));
        Engine["a"].ReplaceWith.ShouldBe([Engine.UrnOf("one"), Engine.UrnOf("other")]);
        Engine["a"].Provider.ShouldBe($"{Engine.UrnOf("second")}::second-id");
    }

    [Fact]
    public async Task Of_two_providers_of_a_package_the_second_counts() =>
        await Engine.UpAsync(() =>
        {
            var (first, second, other) = (
                new ThingProvider("first"),
                new ThingProvider("second"),
                new ThingProvider("other", package: "other")
            );

            ComponentResourceOptions
                .Merge(new() { Providers = { first, other } }, new() { Providers = { second } })
                .Providers.ShouldBe([other, second]);
        });

    [Fact]
    public async Task Providers_of_both_components_options_count()
    {
        await Engine.UpAsync(() =>
            _ = new Group(
                "group",
                ComponentResourceOptions.Merge(
                    new() { Providers = { new ThingProvider("p") } },
                    new() { Providers = { new ThingProvider("q", package: "other") } }
                ),
                parent =>
                {
                    _ = new Thing("a", options: new() { Parent = parent });
                    _ = new Thing("b", options: new() { Parent = parent }, type: "other:index:Thing");
                }
            )
        );

        (Engine["a"].Provider, Engine["b"].Provider).ShouldBe(($"{Engine.UrnOf("p")}::p-id", $"{Engine.UrnOf("q")}::q-id"));
    }
}
