using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

/// <summary>What a resource's outputs make of the engine's answer.</summary>
public sealed class DeserializationTests : EngineTest
{
    private static readonly string Secret = Wire.Secret("\"key\"");

    [Fact]
    public async Task Every_shape_is_read()
    {
        var thing = await AnsweredAsync(
            """
            {
              "text": "Ünïcödé 漢字 🙂", "number": 2147483647, "maybeNumber": 3, "ratio": 1.5, "flag": true,
              "list": ["a", null], "map": {"a": "b"}, "either": "x",
              "part": {"name": "p", "size": 1, "tags": ["t"], "inside": {"name": "q"}},
              "parts": [{"name": "r"}]
            }
            """
        );

        (await thing.Text.SeenAsync()).Value.ShouldBe("Ünïcödé 漢字 🙂");
        (await thing.Number.SeenAsync()).Value.ShouldBe(int.MaxValue);
        (await thing.MaybeNumber.SeenAsync()).Value.ShouldBe(3);
        (await thing.Ratio.SeenAsync()).Value.ShouldBe(1.5);
        (await thing.Flag.SeenAsync()).Value.ShouldBeTrue();
        (await thing.List.SeenAsync()).Value.ShouldBe(["a", null!]);
        (await thing.Map.SeenAsync()).Value.ShouldBe(new Dictionary<string, string>() { ["a"] = "b" });
        (await thing.Either.SeenAsync()).Value.AsT1.ShouldBe("x");
        var part = (await thing.Part.SeenAsync()).Value!;
        (part.Name, part.Size, part.Tags.Single(), part.Inner!.Name).ShouldBe(("p", 1, "t", "q"));
        (await thing.Parts.SeenAsync()).Value.Single().Name.ShouldBe("r");
    }

    [Fact]
    public async Task Anything_is_read_as_plain_values()
    {
        var thing = await AnsweredAsync("""{"any": {"number": 1, "list": [true, null, "x"], "map": {"a": {}}}}""");

        var any = (await thing.Any.SeenAsync()).Value.ShouldBeOfType<ImmutableDictionary<string, object?>>();
        any["number"].ShouldBe(1d);
        any["list"].ShouldBe(ImmutableArray.Create<object?>(true, null, "x"));
        any["map"]
            .ShouldBeOfType<ImmutableDictionary<string, object?>>()["a"]
            .ShouldBeOfType<ImmutableDictionary<string, object?>>()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Integers_up_to_2_to_the_53rd_are_exact()
    {
        var thing = await AnsweredAsync("""{"any": 9007199254740992, "ratio": -9007199254740991}""");

        (await thing.Any.SeenAsync()).Value.ShouldBe(9007199254740992d);
        (await thing.Ratio.SeenAsync()).Value.ToString(CultureInfo.InvariantCulture).ShouldBe("-9007199254740991");
    }

    [Fact]
    public async Task What_is_absent_after_an_update_is_the_default()
    {
        var thing = await AnsweredAsync("{}");

        (await thing.Text.SeenAsync()).ShouldBe(new(null, IsKnown: true, IsSecret: false, From: "a"));
        (await thing.Number.SeenAsync()).ShouldBe(new(0, IsKnown: true, IsSecret: false, From: "a"));
        (await thing.List.SeenAsync()).Value.IsDefault.ShouldBeTrue();
        (await thing.Part.SeenAsync()).Value.ShouldBeNull();
    }

    [Fact]
    public async Task An_array_absent_inside_an_object_is_the_default_one()
    {
        var thing = await AnsweredAsync("""{"part": {"name": "p"}}""");

        (await thing.Part.SeenAsync()).Value!.Tags.IsDefault.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_absent_in_a_preview_is_unknown()
    {
        Engine.IsPreview = true;
        var thing = await AnsweredAsync("""{"number": 1}""");

        (await thing.Number.SeenAsync()).IsKnown.ShouldBeTrue();
        (await thing.Text.SeenAsync()).IsKnown.ShouldBeFalse();
        (await thing.List.SeenAsync()).IsKnown.ShouldBeFalse();
        (await thing.Id.SeenAsync()).IsKnown.ShouldBeFalse();
        (await thing.Urn.SeenAsync()).IsKnown.ShouldBeTrue();
    }

    [Fact]
    public async Task Null_in_a_preview_is_known_to_be_null()
    {
        Engine.IsPreview = true;
        var thing = await AnsweredAsync("""{"text": null, "number": null, "part": null}""");

        (await thing.Text.SeenAsync()).ShouldBe(new(null, IsKnown: true, IsSecret: false, From: "a"));
        (await thing.Number.SeenAsync()).ShouldBe(new(0, IsKnown: true, IsSecret: false, From: "a"));
        (await thing.Part.SeenAsync()).IsKnown.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Result.Fail)]
    [InlineData(Result.Skip)]
    internal async Task Nothing_is_known_of_a_resource_that_failed_or_was_skipped(Result result)
    {
        Engine.Answers("a", new Answer { Result = result });
        Thing? thing = null;
        await Engine.RunAsync(() => thing = new Thing("a", new ThingArgs { Text = "x" }));

        (await thing!.Text.SeenAsync()).IsKnown.ShouldBeFalse();
        (await thing.Id.SeenAsync()).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_known_of_a_resource_that_the_engine_calls_unknown()
    {
        Engine.Answers("a", new Answer { Unknown = true, Id = "" });
        Thing? thing = null;
        await Engine.UpAsync(() => thing = new Thing("a"));

        (await thing!.Text.SeenAsync()).IsKnown.ShouldBeFalse();
        (await thing.Id.SeenAsync()).IsKnown.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"key\"", "key")]
    [InlineData("null", null)]
    public async Task A_secret_is_read_as_one(string json, string? value)
    {
        var thing = await AnsweredAsync($$"""{"text": {{Wire.Secret(json)}}}""");

        (await thing.Text.SeenAsync()).ShouldBe(new(value, IsKnown: true, IsSecret: true, From: "a"));
    }

    [Fact]
    public async Task A_secret_anywhere_inside_makes_the_whole_property_secret()
    {
        var thing = await AnsweredAsync(
            $$$"""
            {"list": ["x", {{{Secret}}}], "part": {"inside": {"name": {{{Secret}}} } }, "map": {"a": "plain"}}
            """
        );

        (await thing.List.SeenAsync()).IsSecret.ShouldBeTrue();
        (await thing.Part.SeenAsync()).IsSecret.ShouldBeTrue();
        (await thing.Part.SeenAsync()).Value!.Inner!.Name.ShouldBe("key");
        (await thing.Map.SeenAsync()).IsSecret.ShouldBeFalse();
    }

    [Fact]
    public async Task A_value_of_another_type_is_a_warning_and_the_default()
    {
        var thing = await AnsweredAsync("""{"number": "many"}""");

        (await thing.Number.SeenAsync()).Value.ShouldBe(0);
        var warning = Engine.Logs.ShouldHaveSingleItem();
        (warning.Severity, warning.Urn).ShouldBe((LogSeverity.Warning, Engine.UrnOf("a")));
        warning.Message.ShouldContain("number");
    }

    private async Task<Thing> AnsweredAsync(string outputs)
    {
        Engine.Answers("a", Answer.With(outputs));
        Thing? thing = null;
        await Engine.UpAsync(() => thing = new Thing("a"));
        return thing!;
    }
}
