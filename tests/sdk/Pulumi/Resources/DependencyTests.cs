using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>Which resources a registration says that it depends on, as a whole and by property.</summary>
public sealed class DependencyTests : EngineTest
{
    [Fact]
    public async Task A_property_depends_on_the_resource_its_value_came_from()
    {
        await Engine.UpAsync(() =>
        {
            var (a, b) = (new Thing("a", new ThingArgs { Text = "x" }), new Thing("b", new ThingArgs { Text = "y" }));
            _ = new Thing(
                "c",
                new ThingArgs
                {
                    Text = a.Text!,
                    Number = b.Text.Apply(text => text!.Length),
                    Flag = true,
                }
            );
        });

        OfC().ShouldBe("a b");
        OfC("text").ShouldBe("a");
        OfC("number").ShouldBe("b");
        OfC("flag").ShouldBe("");
    }

    [Theory, MemberData(nameof(Ways))]
    internal async Task However_outputs_are_combined_all_their_resources_count(string way, Func<Thing, Thing, Input<string>> combine)
    {
        await Engine.UpAsync(() => _ = new Thing("c", new ThingArgs { Text = combine(new Thing("a"), new Thing("b")) }));

        OfC("text").ShouldBe("a b", way);
        OfC().ShouldBe("a b", way);
    }

    [Theory, MemberData(nameof(Ways))]
    internal async Task What_is_unknown_has_its_dependencies_too(string way, Func<Thing, Thing, Input<string>> combine)
    {
        await Engine.PreviewAsync(() => _ = new Thing("c", new ThingArgs { Text = combine(new Thing("a"), new Thing("b")) }));

        Engine.Inputs("c").ShouldBe($$"""{"text":"{{Wire.Unknown}}"}""", way);
        OfC().ShouldBe(way.StartsWith("Apply", StringComparison.Ordinal) ? "a" : "a b", way);
    }

    public static TheoryData<string, Func<Thing, Thing, Input<string>>> Ways() =>
        new()
        {
            { "Tuple", (a, b) => Output.Tuple(a.Id, b.Id).Apply(both => both.Item1 + both.Item2) },
            { "All", (a, b) => Output.All(a.Id, b.Id).Apply(all => string.Concat(all)) },
            { "Format", (a, b) => Output.Format($"{a.Id} {b.Id}") },
            { "JsonSerialize", (a, b) => Output.JsonSerialize(Output.Create(new { A = a.Id, B = new[] { b.Id } })) },
            { "Apply", (a, b) => a.Id.Apply(x => b.Id.Apply(y => x + y)) },
            { "Unsecret", (a, b) => Output.Unsecret(Output.CreateSecret(Output.Format($"{a.Id} {b.Id}"))) },
            { "WithDependency", (a, b) => OutputUtilities.WithDependency(a.Id, b) },
        };

    [Fact]
    public async Task Every_entry_of_lists_maps_and_objects_counts()
    {
        await Engine.UpAsync(() =>
        {
            var things = Enumerable.Range(0, 6).Select(index => new Thing($"{index}")).ToArray();
            _ = new Thing(
                "c",
                new ThingArgs
                {
                    List = { "x", things[0].Id },
                    Map = { ["x"] = things[1].Id },
                    Part = new PartArgs
                    {
                        Name = things[2].Id,
                        Inner = new PartArgs { Name = things[3].Id },
                    },
                    Parts =
                    {
                        new PartArgs { Name = "x", Tags = { things[4].Id } },
                    },
                    Any = things[5],
                }
            );
        });

        OfC().ShouldBe("0 1 2 3 4 5");
        (OfC("list"), OfC("map"), OfC("part"), OfC("parts"), OfC("any")).ShouldBe(("0", "1", "2 3", "4", "5"));
    }

    [Fact]
    public async Task DependsOn_is_a_dependency_of_the_whole_only()
    {
        await Engine.UpAsync(() =>
            _ = new Thing("c", new ThingArgs { Text = "x" }, new() { DependsOn = { new Thing("a"), new Thing("b") } })
        );

        OfC().ShouldBe("a b");
        OfC("text").ShouldBe("");
    }

    [Fact]
    public async Task DependsOn_may_come_from_an_output()
    {
        await Engine.UpAsync(() =>
        {
            var (a, b) = (new Thing("a"), new Thing("b"));
            _ = new Thing("c", options: new() { DependsOn = Output.Create(Task.FromResult<Resource>(a)) });
            _ = new Thing("d", options: new() { DependsOn = new Resource[] { a, b } });
        });

        OfC().ShouldBe("a");
        Names(Engine["d"].Dependencies).ShouldBe("a b");
    }

    [Fact]
    public async Task A_resource_waits_for_what_it_depends_on()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine.Answers("a", new Answer { After = release.Task });
        var run = Engine.UpAsync(() =>
        {
            _ = new Thing("c", options: new() { DependsOn = { new Thing("a") } });
            _ = new Thing("other");
        });
        await Engine.Record.ArrivedAsync("a");
        await Engine.Record.ArrivedAsync("other");
        release.SetResult();
        await run;

        Engine.Record.Events.SkipWhile(happened => happened is not "a answered").ShouldContain("c arrived");
    }

    [Fact]
    public async Task A_component_stands_for_the_custom_resources_below_it()
    {
        await Engine.UpAsync(() =>
        {
            var group = new Group(
                "group",
                children: outer =>
                {
                    var direct = new Thing("direct", options: new() { Parent = outer });
                    _ = new Thing("below a custom resource", options: new() { Parent = direct });
                    _ = new Group("inner", new() { Parent = outer }, inner => _ = new Thing("deep", options: new() { Parent = inner }));
                }
            );
            _ = new Thing("c", options: new() { DependsOn = { group } });
        });

        OfC().ShouldBe("deep direct");
    }

    [Fact]
    public async Task A_component_as_a_value_stands_for_its_children_by_property_too()
    {
        await Engine.UpAsync(() =>
        {
            var group = new Group("group", children: parent => _ = new Thing("child", options: new() { Parent = parent }));
            _ = new Thing("c", new ThingArgs { Text = OutputUtilities.WithDependency(Output.Create("x"), group) });
        });

        OfC("text").ShouldBe("child");
        OfC().ShouldBe("child");
    }

    [Fact]
    public async Task A_component_without_children_is_no_dependency()
    {
        await Engine.UpAsync(() => _ = new Thing("c", options: new() { DependsOn = { new Group("group") } }));

        OfC().ShouldBe("");
    }

    [Fact]
    public async Task Each_dependency_is_named_once()
    {
        await Engine.UpAsync(() =>
        {
            var a = new Thing("a");
            _ = new Thing("c", new ThingArgs { Text = a.Id, List = { a.Id, a.Urn } }, new() { DependsOn = { a, a } });
        });

        Engine["c"].Dependencies.ShouldBe([Engine.UrnOf("a")]);
        Engine["c"].PropertyDependencies["list"].Urns.ShouldBe([Engine.UrnOf("a")]);
    }

    private string OfC() => Names(Engine["c"].Dependencies);

    private string OfC(string property) => Names(Engine["c"].PropertyDependencies[property].Urns);

    private static string Names(IEnumerable<string> urns) =>
        string.Join(' ', urns.Select(urn => urn.Split("::")[^1]).Order(StringComparer.Ordinal));
}
