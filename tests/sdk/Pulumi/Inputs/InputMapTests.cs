using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class InputMapTests
{
    private static readonly Dictionary<string, string> Entries = new() { ["a"] = "1", ["b"] = "2" };

    [Theory, MemberData(nameof(Sources))]
    internal async Task Every_kind_of_dictionary_is_a_map(string source, InputMap<string> map) =>
        (await map.ToOutput().SeenAsync()).Value.ShouldBe(Entries, ignoreOrder: true, source);

    public static TheoryData<string, InputMap<string>> Sources() =>
        new()
        {
            {
                "initializer",
                new() { { "a", "1" }, { "b", Output.Create("2") } }
            },
            {
                "indexers",
                new() { ["a"] = "1", ["b"] = Output.Create("2") }
            },
            {
                "maps in a map",
                new()
                {
                    new InputMap<string> { ["a"] = "1" },
                    new InputMap<string> { ["b"] = "2" },
                }
            },
            { "Dictionary", Entries },
            { "ImmutableDictionary", Entries.ToImmutableDictionary() },
            { "output of a Dictionary", Output.Create(Entries) },
            { "output of an IDictionary", Output.Create<IDictionary<string, string>>(Entries) },
            { "output of an ImmutableDictionary", Output.Create(Entries.ToImmutableDictionary()) },
            {
                "the same entry twice",
                new()
                {
                    { "a", "1" },
                    { "b", "2" },
                    { "b", "2" },
                }
            },
        };

    [Fact]
    public async Task Merge_makes_a_new_map_in_which_the_second_counts()
    {
        InputMap<string> first = new() { ["a"] = "1", ["b"] = "2" };
        InputMap<string> second = new() { ["b"] = "3" };

        var merged = InputMap<string>.Merge(first, second);

        (await merged.ToOutput().SeenAsync()).Value.ShouldBe(
            new Dictionary<string, string>() { ["a"] = "1", ["b"] = "3" },
            ignoreOrder: true
        );
        (await first.ToOutput().SeenAsync()).Value.ShouldBe(Entries, ignoreOrder: true);
    }

    [Fact]
    public async Task A_key_with_two_different_values_is_refused_by_name()
    {
        var map = new InputMap<string> { { "port", "80" }, { "port", "443" } };

        (await Should.ThrowAsync<ArgumentException>(map.ToOutput().SeenAsync())).Message.ShouldContain("port");
    }

    [Fact]
    public async Task Another_map_can_t_bring_a_different_value_for_a_key()
    {
        var map = new InputMap<string> { ["port"] = "80" };
        map.AddRange(new InputMap<string> { ["port"] = "443" });

        (await Should.ThrowAsync<ArgumentException>(map.ToOutput().SeenAsync())).Message.ShouldContain("port");
    }

    [Fact]
    public async Task One_secret_entry_makes_the_map_as_a_whole_secret() =>
        (
            await new InputMap<string> { ["a"] = "1", ["b"] = Output.CreateSecret("2") }
                .ToOutput()
                .SeenAsync()
        ).IsSecret.ShouldBeTrue();

    [Fact]
    public async Task One_unknown_entry_makes_the_map_as_a_whole_unknown() =>
        (
            await new InputMap<string> { ["a"] = "1", ["b"] = OutputUtilities.CreateUnknown("") }
                .ToOutput()
                .SeenAsync()
        ).IsKnown.ShouldBeFalse();

    [Fact]
    public async Task Entries_are_enumerated_asynchronously()
    {
        var entries = new Dictionary<string, string>();
        await foreach (var entry in (InputMap<string>)Entries)
        {
            var (key, value) = (await entry.ToOutput().SeenAsync()).Value;
            entries.Add(key, value);
        }

        entries.ShouldBe(Entries, ignoreOrder: true);
    }

    [Fact]
    public void Enumerating_synchronously_is_refused() =>
        Should.Throw<NotSupportedException>(() => ((IEnumerable)(InputMap<string>)Entries).GetEnumerator());

    [Fact]
    public async Task A_map_of_unions_takes_either_type()
    {
        var map = new InputMap<Union<int, string>>();
        map.Add("one", (Input<int>)1);
        map.Add("two", (Input<string>)"two");

        var values = (await map.ToOutput().SeenAsync()).Value;
        (values["one"].AsT0, values["two"].AsT1).ShouldBe((1, "two"));
    }
}
