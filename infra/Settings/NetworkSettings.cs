using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings;

/// <summary>Who may reach the pods, and whom they may reach. Config group <c>network</c>.</summary>
public sealed record NetworkSettings
{
    /// <summary>
    /// Keep all but what is allowed away from the pods by a NetworkPolicy. It takes a network plugin that enforces it.
    /// </summary>
    public bool Policy { get; init; } = true;

    /// <summary>Who may reach the pods' two ports, beside what verifies them; anyone when empty.</summary>
    public ImmutableArray<PeerSettings> AllowFrom { get; init; } = [];

    /// <summary>
    /// Let the pods reach out, to anywhere. Not by default: nginx serves files and asks no one; a proxy of your own in
    /// <c>nginx.include</c> needs it.
    /// </summary>
    public bool AllowEgress { get; init; }
}
