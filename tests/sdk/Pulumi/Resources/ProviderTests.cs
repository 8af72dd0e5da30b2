using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>Which provider a resource is registered with.</summary>
public sealed class ProviderTests : EngineTest
{
    [Fact]
    public async Task A_provider_is_a_resource_of_its_package()
    {
        await Engine.UpAsync(() => _ = new ThingProvider("p", new ThingArgs { Text = "x" }));

        (Engine["p"].Type, Engine["p"].Custom, Engine.Inputs("p")).ShouldBe(("pulumi:providers:test", true, """{"text":"x"}"""));
    }

    [Fact]
    public async Task A_resource_names_its_provider_by_URN_and_id()
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { Provider = new ThingProvider("p") }));

        Engine["a"].Provider.ShouldBe("urn:pulumi:dev::shop::pulumi:providers:test::p::p-id");
        Engine["a"].Dependencies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_provider_that_is_still_to_be_created_has_an_unknown_id()
    {
        await Engine.PreviewAsync(() => _ = new Thing("a", options: new() { Provider = new ThingProvider("p") }));

        Engine["a"].Provider.ShouldBe($"urn:pulumi:dev::shop::pulumi:providers:test::p::{Wire.Unknown}");
    }

    [Fact]
    public async Task Without_one_the_package_s_default_provider_is_used()
    {
        await Engine.UpAsync(() => _ = new Thing("a"));

        Engine["a"].Provider.ShouldBe("");
    }

    [Theory, MemberData(nameof(Parents))]
    internal async Task Children_inherit_the_provider_of_their_package(string how, Func<ProviderResource, Resource> parent)
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { Parent = parent(new ThingProvider("p")) }));

        Engine["a"].Provider.ShouldBe($"{Engine.UrnOf("p")}::p-id", how);
    }

    public static TheoryData<string, Func<ProviderResource, Resource>> Parents() =>
        new()
        {
            { "Providers", provider => new Group("group", new() { Providers = { provider } }) },
            { "Provider", provider => new Group("group", new() { Provider = provider }) },
            { "Provider of a custom resource", provider => new Thing("parent", options: new() { Provider = provider }) },
            { "grandparent", provider => new Group("inner", new() { Parent = new Group("outer", new() { Providers = { provider } }) }) },
        };

    [Fact]
    public async Task A_provider_of_another_package_is_not_inherited()
    {
        await Engine.UpAsync(() =>
            _ = new Group(
                "group",
                new() { Provider = new ThingProvider("p", package: "other") },
                parent =>
                {
                    _ = new Thing("a", options: new() { Parent = parent });
                    _ = new Thing("b", options: new() { Parent = parent }, type: "other:index:Thing");
                }
            )
        );

        (Engine["a"].Provider, Engine["b"].Provider).ShouldBe(("", $"{Engine.UrnOf("p")}::p-id"));
    }

    [Fact]
    public async Task A_resource_s_own_provider_comes_before_its_parent_s()
    {
        await Engine.UpAsync(() =>
            _ = new Thing(
                "a",
                options: new()
                {
                    Provider = new ThingProvider("own"),
                    Parent = new Group("group", new() { Providers = { new ThingProvider("parent's") } }),
                }
            )
        );

        Engine["a"].Provider.ShouldBe($"{Engine.UrnOf("own")}::own-id");
    }

    [Fact]
    public async Task The_nearest_parent_s_provider_counts()
    {
        await Engine.UpAsync(() =>
            _ = new Group(
                "outer",
                new() { Providers = { new ThingProvider("far") } },
                outer =>
                    _ = new Group(
                        "inner",
                        new() { Parent = outer, Providers = { new ThingProvider("near") } },
                        inner => _ = new Thing("a", options: new() { Parent = inner })
                    )
            )
        );

        Engine["a"].Provider.ShouldBe($"{Engine.UrnOf("near")}::near-id");
    }

    [Fact]
    public async Task A_component_itself_is_sent_no_provider()
    {
        await Engine.UpAsync(() => _ = new Group("group", new() { Providers = { new ThingProvider("p") } }));

        Engine["group"].Provider.ShouldBe("");
        Engine["group"].Providers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_component_is_not_given_both_one_provider_and_a_list()
    {
        var exit = await Engine.RunAsync(() =>
            _ = new Group("group", new() { Provider = new ThingProvider("p"), Providers = { new ThingProvider("q") } })
        );

        exit.ShouldBe(32);
        Engine.Logs.ShouldHaveSingleItem().Message.ShouldContain("both 'provider' and 'providers'");
    }
}
