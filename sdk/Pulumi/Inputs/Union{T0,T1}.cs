using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Pulumi;

/// <summary>A value of either of two types.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(T0 first, T1 second, bool isSecond) => (_first, _second, IsT1) = (first, second, isSecond);

    /// <summary>Whether the value has the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether the value has the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, whichever type it has.</summary>
    public object Value => (IsT1 ? _second : (object?)_first)!;

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It has the second.</exception>
    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException($"the union holds a {typeof(T1).Name}, not a {typeof(T0).Name}");

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It has the first.</exception>
    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException($"the union holds a {typeof(T0).Name}, not a {typeof(T1).Name}");

    /// <summary>A union of a value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union of a value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <inheritdoc cref="op_Implicit(T0)"/>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isSecond: false);

    /// <inheritdoc cref="op_Implicit(T1)"/>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isSecond: true);

    /// <summary>Calls the function that fits.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(_second) : f0(_first);

    /// <inheritdoc cref="Match"/>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
        {
            f1(_second);
        }
        else
        {
            f0(_first);
        }
    }

    /// <summary>A union with the first type's value mapped.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, second => second);

    /// <summary>A union with the second type's value mapped.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(first => first, mapFunc);

    /// <summary>A union with the value mapped by the function that fits.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        Match(first => Union<TResult0, TResult1>.FromT0(mapFunc0(first)), second => Union<TResult0, TResult1>.FromT1(mapFunc1(second)));

    /// <summary>Gives the value as the first type, or else, as <paramref name="remainder"/>, as the second.</summary>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        (value, remainder) = (_first, _second);
        return IsT0;
    }

    /// <summary>Gives the value as the second type, or else, as <paramref name="remainder"/>, as the first.</summary>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        (value, remainder) = (_second, _first);
        return IsT1;
    }

    /// <summary>Whether both hold the same value as the same type.</summary>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";
}
