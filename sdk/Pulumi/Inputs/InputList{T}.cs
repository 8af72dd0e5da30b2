using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list as a resource takes it: each entry a value or an output, or the whole list one output.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // a known list of entries grows at once; one that an output brings grows when that is settled
    private Output<ImmutableArray<Input<T>>> _entries;

    /// <summary>An empty list.</summary>
    public InputList()
        : this([]) { }

    private InputList(IEnumerable<Input<T>> entries)
        : this(Output.Create(entries.ToImmutableArray())) { }

    private InputList(Output<ImmutableArray<Input<T>>> entries) => _entries = entries;

    private protected override IOutput Structure => _entries;

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => new([value]);

    /// <inheritdoc cref="op_Implicit(T)"/>
    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    /// <inheritdoc cref="op_Implicit(T)"/>
    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    /// <summary>A list of these values.</summary>
    public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(Input<T>[] values) => new(values);

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(List<T> values) => new(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(List<Input<T>> values) => new(values);

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(values.OrEmpty().Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        new(values.OrEmpty().Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values.OrEmpty());

    /// <summary>A list that an output brings as a whole.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => OfOutput(values, value => value.OrEmpty());

    /// <inheritdoc cref="op_Implicit(Output{ImmutableArray{T}})"/>
    public static implicit operator InputList<T>(Output<T[]> values) => OfOutput(values, value => value);

    /// <inheritdoc cref="op_Implicit(Output{ImmutableArray{T}})"/>
    public static implicit operator InputList<T>(Output<List<T>> values) => OfOutput(values, value => value);

    /// <inheritdoc cref="op_Implicit(Output{ImmutableArray{T}})"/>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => OfOutput(values, value => value);

    /// <summary>Adds entries at the end. Made for collection initializers.</summary>
    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    /// <summary>Adds another list's entries at the end. Made for collection initializers.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds another list's entries at the end.</summary>
    public void AddRange(InputList<T> inputs) => _entries = Concat(inputs)._entries;

    /// <summary>A new list of this one's entries and <paramref name="other"/>'s behind them.</summary>
    public InputList<T> Concat(InputList<T> other) =>
        new(Output.Tuple(_entries, other._entries).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>The entries, once the list is settled.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _entries.Data.WaitAsync(cancellationToken);
        foreach (var entry in data.Value.OrEmpty())
        {
            yield return entry;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"an {nameof(InputList<>)} may wait for outputs: enumerate it with 'await foreach'");

    internal override Output<ImmutableArray<T>> ToValue() => _entries.Apply(entries => Output.All(entries.AsEnumerable()));

    private static InputList<T> OfOutput<TList>(Output<TList> values, Func<TList, IEnumerable<T>> entries) =>
        new(values.Apply(list => list is null ? [] : entries(list).Select(value => (Input<T>)value).ToImmutableArray()));
}
