using System.Collections.Immutable;
using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>What is sent to the engine and comes back is what it was.</summary>
public sealed class RoundTripTests : EngineTest
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String[Gen.Char['\u0080', '\ud7ff'], 0, 8]).Where(IsWellFormed);

    // keys that begin so are the engine's own, and are not handed on
    private static readonly Gen<string> Key = Text.Where(text => !text.StartsWith("__", StringComparison.Ordinal));

    private static readonly Gen<object?> Plain = Gen.OneOf(
        Text.Select(object? (text) => text),
        Gen.Int.Select(object? (number) => (double)number),
        Gen.Double[-1e12, 1e12].Select(object? (number) => number),
        Gen.Bool.Select(object? (flag) => flag),
        Gen.Const((object?)null)
    );

    private static readonly Gen<object?> Tree = Gen.Recursive<object?>(
        (depth, inner) =>
            depth > 4
                ? Plain
                : Gen.Frequency(
                    (3, Plain),
                    (1, inner.Array[0, 4].Select(object? (list) => list.ToImmutableArray())),
                    (
                        1,
                        Gen.Dictionary(Key, inner.Where(value => value is not null))[0, 4]
                            .Select(object? (map) => map.ToImmutableDictionary())
                    )
                )
    );

    [Fact]
    public async Task Any_value_comes_back_as_it_was_with_its_secrets()
    {
        var values = Gen.Select(Tree.Where(tree => tree is not null), Gen.Bool).Array[200].Single();
        var things = new List<Thing>();
        await Engine.UpAsync(() =>
            things.AddRange(
                values.Select(
                    (value, index) =>
                        new Thing(
                            $"thing-{index}",
                            new ThingArgs { Any = value.Item2 ? Output.CreateSecret(value.Item1) : Output.Create(value.Item1) }
                        )
                )
            )
        );

        foreach (var (thing, (value, isSecret)) in things.Zip(values))
        {
            var seen = await thing.Any.SeenAsync();
            seen.IsSecret.ShouldBe(isSecret);
            Same(seen.Value, value).ShouldBeTrue($"{Show(value)} came back as {Show(seen.Value)}");
        }
    }

    [Fact]
    public async Task Keys_of_the_engines_own_are_not_handed_on()
    {
        Thing thing = null!;
        await Engine.UpAsync(() =>
            thing = new("thing", new ThingArgs { Any = ImmutableDictionary<string, object?>.Empty.Add("__own", "a").Add("_own", "b") })
        );

        var seen = (await thing.Any.SeenAsync()).Value.ShouldBeOfType<ImmutableDictionary<string, object?>>();
        seen.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("_own", (object?)"b"));
    }

    private static bool Same(object? one, object? other) =>
        (one, other) switch
        {
            (ImmutableArray<object?> a, ImmutableArray<object?> b) => a.Length == b.Length
                && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
            (ImmutableDictionary<string, object?> a, ImmutableDictionary<string, object?> b) => a.Count == b.Count
                && a.All(entry => b.ContainsKey(entry.Key) && Same(entry.Value, b[entry.Key])),
            _ => Equals(one, other),
        };

    private static string Show(object? value) =>
        value switch
        {
            ImmutableArray<object?> list => $"[{string.Join(',', list.Select(Show))}]",
            ImmutableDictionary<string, object?> map => $"{{{string.Join(',', map.Select(entry => $"{entry.Key}:{Show(entry.Value)}"))}}}",
            _ => $"{value ?? "null"}",
        };

    // lone surrogates have no form in UTF-8
    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);
}
