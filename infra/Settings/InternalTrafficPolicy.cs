namespace KubeExpose.Infra.Settings;

/// <summary>What becomes of traffic from inside the cluster.</summary>
public enum InternalTrafficPolicy
{
    /// <summary>To pods on any node.</summary>
    Cluster,

    /// <summary>To pods of the node it comes from, or nowhere.</summary>
    Local,
}
