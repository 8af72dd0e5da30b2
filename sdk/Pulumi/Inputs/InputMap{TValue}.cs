using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map with text keys as a resource takes it: each value a plain one or an output, or the whole map one output.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>,
        IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty)) { }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries) => _entries = entries;

    private protected override IOutput Structure => _entries;

    /// <summary>Sets the value of a key, once. Made for object initializers.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A map of these entries.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    /// <inheritdoc cref="op_Implicit(Dictionary{string, TValue})"/>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map that an output brings as a whole.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => OfOutput(values);

    /// <inheritdoc cref="op_Implicit(Output{Dictionary{string, TValue}})"/>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => OfOutput(values);

    /// <inheritdoc cref="op_Implicit(Output{Dictionary{string, TValue}})"/>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => OfOutput(values);

    /// <summary>A new map of both maps' entries; where both have a key, <paramref name="second"/>'s value counts.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first._entries, second._entries).Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>Adds an entry. Made for collection initializers.</summary>
    /// <remarks>A key that is there already must have the same value; otherwise the map fails when it is used.</remarks>
    public void Add(string key, Input<TValue> value) =>
        _entries = _entries.Apply(entries =>
            entries.SetItem(key, entries.TryGetValue(key, out var present) ? Same(key, present, value) : value)
        );

    /// <inheritdoc cref="AddRange"/>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds another map's entries to this one; the map fails when it is used if both have a key.</summary>
    public void AddRange(InputMap<TValue> values) =>
        _entries = Output.Tuple(_entries, values._entries).Apply(both => both.Item1.AddRange(both.Item2));

    /// <summary>The entries, once the map is settled.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _entries.Data.WaitAsync(cancellationToken);
        foreach (var (key, value) in data.IsKnown ? data.Value : [])
        {
            yield return value.Apply(known => KeyValuePair.Create(key, known));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"an {nameof(InputMap<>)} may wait for outputs: enumerate it with 'await foreach'");

    internal override Output<ImmutableDictionary<string, TValue>> ToValue() =>
        _entries.Apply(entries =>
            Output
                .All(entries.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary())
        );

    private static Input<TValue> Same(string key, Input<TValue> present, Input<TValue> added) =>
        Output
            .Tuple(present, added)
            .Apply(both =>
                EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
                    ? both.Item1
                    : throw new ArgumentException($"the map has a different value for '{key}' already", nameof(added))
            );

    private static InputMap<TValue> OfOutput<TMap>(Output<TMap> values)
        where TMap : IEnumerable<KeyValuePair<string, TValue>> =>
        new(values.Apply(map => map?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value) ?? []));
}
