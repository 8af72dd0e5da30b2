using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class InputListTests
{
    [Theory, MemberData(nameof(Sources))]
    internal async Task Every_kind_of_sequence_is_a_list(string source, InputList<string> list) =>
        (await list.ToOutput().SeenAsync()).Value.ShouldBe(["a", "b"], source);

    public static TheoryData<string, InputList<string>> Sources() =>
        new()
        {
            {
                "initializer",
                new() { "a", Output.Create("b") }
            },
            {
                "several at once",
                new() { { "a", "b" } }
            },
            {
                "lists in a list",
                new()
                {
                    new InputList<string> { "a" },
                    new InputList<string> { "b" },
                }
            },
            { "array", new[] { "a", "b" } },
            { "array of outputs", new[] { Output.Create("a"), Output.Create("b") } },
            { "array of inputs", new Input<string>[] { "a", "b" } },
            {
                "List",
                new List<string> { "a", "b" }
            },
            {
                "List of outputs",
                new List<Output<string>> { Output.Create("a"), Output.Create("b") }
            },
            {
                "List of inputs",
                new List<Input<string>> { "a", "b" }
            },
            { "ImmutableArray", ImmutableArray.Create("a", "b") },
            { "ImmutableArray of outputs", ImmutableArray.Create(Output.Create("a"), Output.Create("b")) },
            { "ImmutableArray of inputs", ImmutableArray.Create<Input<string>>("a", "b") },
            { "output of an array", Output.Create<string[]>(["a", "b"]) },
            { "output of a List", Output.Create<List<string>>(["a", "b"]) },
            { "output of an enumerable", Output.Create(new[] { "a", "b" }.AsEnumerable()) },
            { "output of an ImmutableArray", Output.Create(ImmutableArray.Create("a", "b")) },
        };

    [Fact]
    public async Task One_value_is_a_list_of_one()
    {
        InputList<string> value = "a";
        InputList<string> output = Output.Create("a");
        InputList<string> input = (Input<string>)"a";

        foreach (var list in new[] { value, output, input })
        {
            (await list.ToOutput().SeenAsync()).Value.ShouldBe(["a"]);
        }
    }

    [Fact]
    public async Task Concat_makes_a_new_list_and_leaves_both()
    {
        var (first, second) = (new InputList<string> { "a" }, new InputList<string> { "b" });

        var both = first.Concat(second);

        (await both.ToOutput().SeenAsync()).Value.ShouldBe(["a", "b"]);
        (await first.ToOutput().SeenAsync()).Value.ShouldBe(["a"]);
        (await second.ToOutput().SeenAsync()).Value.ShouldBe(["b"]);
    }

    [Fact]
    public async Task Entries_can_be_added_to_a_list_that_an_output_brings()
    {
        InputList<string> list = Output.Create(ImmutableArray.Create("a"));
        list.Add("b");
        list.AddRange(new[] { "c" });

        (await list.ToOutput().SeenAsync()).Value.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task One_secret_entry_makes_the_list_as_a_whole_secret() =>
        (
            await new InputList<string> { "a", Output.CreateSecret("b") }
                .ToOutput()
                .SeenAsync()
        ).IsSecret.ShouldBeTrue();

    [Fact]
    public async Task One_unknown_entry_makes_the_list_as_a_whole_unknown() =>
        (
            await new InputList<string> { "a", OutputUtilities.CreateUnknown("") }
                .ToOutput()
                .SeenAsync()
        ).IsKnown.ShouldBeFalse();

    [Fact]
    public async Task Entries_are_enumerated_asynchronously()
    {
        var entries = new List<string>();
        await foreach (var entry in new InputList<string> { "a", Output.Create("b") })
        {
            entries.Add((await entry.ToOutput().SeenAsync()).Value);
        }

        entries.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Enumerating_synchronously_is_refused() =>
        Should.Throw<NotSupportedException>(() => ((IEnumerable)new InputList<string> { "a" }).GetEnumerator());

    [Fact]
    public async Task A_list_of_unions_takes_either_type()
    {
        var list = new InputList<Union<int, string>>();
        list.Add((Input<int>)1);
        list.Add((Input<string>)"two");

        (await list.ToOutput().SeenAsync()).Value.ShouldBe([1, "two"]);
    }
}
