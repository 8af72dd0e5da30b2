namespace KubeExpose.Infra.Settings;

/// <summary>Which pods traffic prefers.</summary>
public enum TrafficDistribution
{
    /// <summary>Those in the client's zone; the older name of PreferSameZone.</summary>
    PreferClose,

    /// <summary>Those in the client's zone.</summary>
    PreferSameZone,

    /// <summary>Those on the client's node, then as PreferSameZone.</summary>
    PreferSameNode,
}
