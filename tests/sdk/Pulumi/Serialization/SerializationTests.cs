using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>What values look like on their way to the engine.</summary>
public sealed class SerializationTests : EngineTest
{
    private static readonly string Secret = Wire.Secret("\"key\"");

    [Theory, MemberData(nameof(Values))]
    internal async Task A_value_arrives_as_it_was(object? value, string json)
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Any = value }));

        Engine.Inputs("a").ShouldBe(json is "" ? "{}" : $$"""{"any":{{json}}}""");
    }

    public static TheoryData<object?, string> Values() => new()
    {
        { "text", "\"text\"" },
        { "", "\"\"" },
        { "Ünïcödé 漢字 🙂 \u0000 \n \"quoted\" \\", """
            "Ünïcödé 漢字 🙂 \u0000 \n \"quoted\" \\"
            """.Replace("🙂", "\\uD83D\\uDE42", StringComparison.Ordinal) },
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
        { new List<string> { "a", "b" }, """["a","b"]""" },
        { new Dictionary<string, object?>(), "{}" },
        { new Dictionary<string, object?>() { ["a"] = 1, ["b"] = null }, """{"a":1}""" },
        { ImmutableDictionary<string, int>.Empty.Add("a", 1), """{"a":1}""" },
        { new Dictionary<string, object?>() { ["b"] = new object?[] { null, new Dictionary<string, object?>() } }, """{"b":[null,{}]}""" },
        { (Union<int, string>)3, "3" },
        { (Union<int, string>)"three", "\"three\"" },
        { DayOfWeek.Friday, "5" },
        { JsonDocument.Parse("""{"a":[1,null,{"b":true}],"c":null}""").RootElement, """{"a":[1,null,{"b":true}],"c":null}""" },
        { new PartArgs { Name = "p", Tags = { "t" } }, """{"name":"p","tags":["t"]}""" },
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

    public static TheoryData<object, string> Refused() => new()
    {
        { 1L, "Int64" },
        { 1m, "Decimal" },
        { DateTime.UnixEpoch, "DateTime" },
        { Task.FromResult(1), "Output" },
        { new Dictionary<int, string> { [1] = "x" }, "Int32" },
        { new HashSet<string> { "a" }, "HashSet" },
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
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs
        {
            List = { "plain", Output.CreateSecret("key") },
            Map = { ["crt"] = "plain", ["key"] = Output.CreateSecret("key") },
        }));

        Engine.Inputs("a").ShouldBe($$$"""{"list":["plain",{{{Secret}}}],"map":{"crt":"plain","key":{{{Secret}}}}}""");
    }

    [Fact]
    public async Task A_map_that_is_secret_as_a_whole_is_wrapped_as_a_whole()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs
        {
            Map = Output.CreateSecret(ImmutableDictionary<string, string>.Empty.Add("key", "x")),
        }));

        Engine.Inputs("a").ShouldBe($$"""{"map":{{Wire.Secret("""{"key":"x"}""")}}}""");
    }

    [Fact]
    public async Task A_secret_deep_inside_is_wrapped_where_it_is()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Part = new PartArgs { Name = Output.CreateSecret("key"), Size = 1 } }));

        Engine.Inputs("a").ShouldBe($$$"""{"part":{"name":{{{Secret}}},"size":1}}""");
    }

    [Fact]
    public async Task An_unknown_is_sent_as_such_in_its_place()
    {
        await Engine.PreviewAsync(() => _ = new Thing("a", new ThingArgs
        {
            Text = OutputUtilities.CreateUnknown(""),
            List = { "known", OutputUtilities.CreateUnknown("") },
            Map = { ["known"] = "x", ["unknown"] = OutputUtilities.CreateUnknown("") },
        }));

        Engine.Inputs("a").ShouldBe($$"""{"list":["known","{{Wire.Unknown}}"],"map":{"known":"x","unknown":"{{Wire.Unknown}}"},"text":"{{Wire.Unknown}}"}""");
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
