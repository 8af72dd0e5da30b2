using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>What values look like on their way to the engine.</summary>
public sealed class SerializationTests : EngineTest
{
    [Theory, MemberData(nameof(Values))]
    internal async Task A_value_arrives_as_it_was(object? value, string json)
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Any = value }));

        Engine.Inputs("a").ShouldBe(json is "" ? "{}" : $$"""{"any":{{json}}}""");
    }

    public static TheoryData<object?, string> Values() =>
        new()
        {
            { "text", "\"text\"" },
            { "", "\"\"" },
            {
                "Ünïcödé 漢字 🙂 \u0000 \n \"quoted\" \\",
                """
                    "Ünïcödé 漢字 🙂 \u0000 \n \"quoted\" \\"
                    """.Replace("🙂", "\\uD83D\\uDE42", StringComparison.Ordinal)
            },
            { 0, "0" },
            { int.MaxValue, "2147483647" },
            { int.MinValue, "-2147483648" },
            { 9007199254740992d, "9007199254740992" },
            { -9007199254740992d, "-9007199254740992" },
            { 1.5, "1.5" },
            { true, "true" },
            { false, "false" },
            { null, "" },
            { new object?[] { 1, null, "x" }, """[1,null,"x"]""" },
            { Array.Empty<object>(), "[]" },
            { ImmutableArray<string>.Empty, "[]" },
            { default(ImmutableArray<string>), "[]" },
            {
                new List<string> { "a", "b" },
                """["a","b"]"""
            },
            { new Dictionary<string, object?>(), "{}" },
            {
                new Dictionary<string, object?>() { ["a"] = 1, ["b"] = null },
                """{"a":1}"""
            },
            { ImmutableDictionary<string, int>.Empty.Add("a", 1), """{"a":1}""" },
            {
                new Dictionary<string, object?>() { ["b"] = new object?[] { null, new Dictionary<string, object?>() } },
                """{"b":[null,{}]}"""
            },
            { (Union<int, string>)3, "3" },
            { (Union<int, string>)"three", "\"three\"" },
            { DayOfWeek.Friday, "5" },
            { JsonDocument.Parse("""{"a":[1,null,{"b":true}],"c":null}""").RootElement, """{"a":[1,null,{"b":true}],"c":null}""" },
            {
                new PartArgs { Name = "p", Tags = { "t" } },
                """{"name":"p","tags":["t"]}"""
            },
        };

    [Fact]
    public async Task Thirty_levels_of_nesting_arrive()
    {
        object value = "core";
        for (var level = 0; level < 30; level++)
        {
            value = new Dictionary<string, object>() { ["in"] = value };
        }

        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Any = value }));

        Engine.Inputs("a").ShouldBe("""{"any":""" + string.Concat(Enumerable.Repeat("""{"in":""", 30)) + "\"core\"" + new string('}', 31));
    }

    [Theory, MemberData(nameof(Refused))]
    internal async Task What_has_no_form_on_the_wire_is_refused_with_its_place(object value, string reason)
    {
        var exit = await Engine.RunAsync(() => _ = new Thing("a", new ThingArgs { Any = value }));

        exit.ShouldBe(32);
        var error = Engine.Logs.ShouldHaveSingleItem().Message;
        error.ShouldContain(reason);
        error.ShouldContain("any");
    }

    public static TheoryData<object, string> Refused() =>
        new()
        {
            { 1L, "Int64" },
            { 1m, "Decimal" },
            { DateTime.UnixEpoch, "DateTime" },
            { Task.FromResult(1), "Output" },
            {
                new Dictionary<int, string> { [1] = "x" },
                "Int32"
            },
            {
                new HashSet<string> { "a" },
                "HashSet"
            },
            { Enumerable.Range(1, 2), "RangeIterator" },
            { JsonDocument.Parse("{}"), "JsonDocument" },
        };

    [Fact]
    public async Task Inputs_that_were_not_set_are_not_sent()
    {
        await Engine.UpAsync(() => _ = new Thing("a"));

        Engine.Inputs("a").ShouldBe("{}");
        Engine["a"].PropertyDependencies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_and_maps_that_were_set_empty_are_sent_empty()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { List = [], Map = [] }));

        Engine.Inputs("a").ShouldBe("""{"list":[],"map":{}}""");
    }

    [Fact]
    public async Task An_input_meant_as_JSON_text_is_sent_as_text()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { AsJson = true }));

        Engine.Inputs("a").ShouldBe("""{"asJson":"true"}""");
    }

    [Fact]
    public async Task A_required_input_that_is_missing_is_named()
    {
        var exit = await Engine.RunAsync(() => _ = new Thing("a", new ThingArgs { Part = new PartArgs { Size = 1 } }));

        exit.ShouldBe(32);
        var error = Engine.Logs.ShouldHaveSingleItem().Message;
        error.ShouldContain("PartArgs");
        error.ShouldContain("name", Case.Insensitive);
    }
}
