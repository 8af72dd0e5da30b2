using System.Collections.Immutable;

namespace KubeExpose.Infra.Tests.Settings;

/// <summary>A setting with values that it may have.</summary>
/// <param name="Key">Its full key.</param>
/// <param name="Types">The types of Service that it goes with.</param>
/// <param name="Values">The values, in JSON.</param>
internal sealed record Sample(string Key, string[] Types, string[] Values)
{
    /// <summary>Settings without which this one is refused: keys and values.</summary>
    internal ImmutableArray<(string Key, string Value)> Needs { get; init; } = [];

    /// <summary>One of the values, and what it needs.</summary>
    internal ImmutableArray<(string Key, string Value)> With(string value) => [.. Needs, (Key, value)];
}
