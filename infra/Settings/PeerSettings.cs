using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>
/// Someone who may reach the pods: other pods by namespace and labels, or a network. An entry of <c>network.allowFrom</c>.
/// </summary>
public sealed record PeerSettings
{
    /// <summary>The namespace whose pods are meant; the application's own when only labels are given.</summary>
    [DnsLabel]
    public string? Namespace { get; init; }

    /// <summary>The labels that the pods must have; all pods of the namespace when empty.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A network such as 10.0.0.0/8, instead of pods.</summary>
    [Network]
    public string? Cidr { get; init; }

    /// <summary>Whether pods are meant, not a network.</summary>
    internal bool MeansPods => Namespace is not null || !Labels.IsEmpty;
}
