namespace KubeExpose.Infra.Settings;

/// <summary>What becomes of traffic from outside the cluster.</summary>
public enum ExternalTrafficPolicy
{
    /// <summary>To pods on any node; their addresses hide the client's.</summary>
    Cluster,

    /// <summary>To pods of the node it reached, with the client's address.</summary>
    Local,
}
