using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output holds once it is settled: a value, and what is known about where it came from.</summary>
/// <remarks>A class, so that asynchronous methods that give it share the code that the runtime has compiled already.</remarks>
/// <param name="Resources">The resources that the value was computed from.</param>
/// <param name="Value">The value; meaningless unless <paramref name="IsKnown"/>.</param>
/// <param name="IsKnown">False in a preview for what only an update can tell.</param>
/// <param name="IsSecret">True if the value must be encrypted wherever it is kept.</param>
internal sealed record OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown = true, bool IsSecret = false)
{
    /// <summary>A known, plain value that no resource has had a part in.</summary>
    public static OutputData<T> Of(T value) => new([], value);

    /// <summary>This provenance with another value.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    /// <summary><paramref name="next"/>, with this provenance added to its own.</summary>
    public OutputData<TOther> Then<TOther>(OutputData<TOther> next) =>
        new(Union(Resources, next.Resources), next.Value, IsKnown && next.IsKnown, IsSecret || next.IsSecret);

    private static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> one, ImmutableHashSet<Resource> other) =>
        one.IsEmpty || ReferenceEquals(one, other) ? other : one.Union(other);
}
