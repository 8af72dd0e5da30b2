using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An array that is absent from a resource's outputs is the default one, which can't be enumerated.</summary>
internal static class DefaultArrays
{
    /// <summary>The array, or an empty one in place of the default.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
