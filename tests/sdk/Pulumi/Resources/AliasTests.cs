using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class AliasTests : EngineTest
{
    private const string Urn = "urn:pulumi:dev::shop::test:index:Group::old";

    [Theory, MemberData(nameof(Aliases))]
    internal async Task An_alias_says_what_was_different(string what, Alias alias, string json)
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { Aliases = { alias } }));

        Wire.Json(Engine["a"].Aliases.ShouldHaveSingleItem()).ToJsonString().ShouldBe(json, what);
    }

    public static TheoryData<string, Alias, string> Aliases() =>
        new()
        {
            {
                "URN",
                new() { Urn = Urn },
                $$"""{"urn":"{{Urn}}"}"""
            },
            {
                "name",
                new() { Name = "old" },
                """{"spec":{"name":"old","noParent":false}}"""
            },
            {
                "type",
                new() { Type = "test:index:Old" },
                """{"spec":{"noParent":false,"type":"test:index:Old"}}"""
            },
            {
                "stack and project",
                new() { Stack = "s", Project = "p" },
                """{"spec":{"noParent":false,"project":"p","stack":"s"}}"""
            },
            {
                "no parent",
                new() { NoParent = true },
                """{"spec":{"noParent":true}}"""
            },
            {
                "parent's URN",
                new() { ParentUrn = Urn },
                $$$"""{"spec":{"parentUrn":"{{{Urn}}}"}}"""
            },
            {
                "an output",
                new() { Name = Output.Create(Task.FromResult("old")) },
                """{"spec":{"name":"old","noParent":false}}"""
            },
        };

    [Fact]
    public async Task An_alias_s_parent_is_sent_by_its_URN()
    {
        await Engine.UpAsync(() => _ = new Thing("a", options: new() { Aliases = { new Alias { Parent = new Group("old") } } }));

        Engine["a"].Aliases.Single().Spec.ParentUrn.ShouldBe(Engine.UrnOf("old"));
    }

    [Fact]
    public async Task An_alias_that_is_unknown_in_a_preview_is_left_out()
    {
        await Engine.PreviewAsync(() =>
            _ = new Thing("a", options: new() { Aliases = { new Thing("b").Id.Apply(id => new Alias { Name = id }) } })
        );

        Engine["a"].Aliases.ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_aliases_keep_their_order()
    {
        await Engine.UpAsync(() =>
            _ = new Thing(
                "a",
                options: new()
                {
                    Aliases =
                    {
                        new Alias { Name = "b" },
                        Output.Create(new Alias { Name = "c" }),
                    },
                }
            )
        );

        Engine["a"].Aliases.Select(alias => alias.Spec.Name).ShouldBe(["b", "c"]);
    }
}
