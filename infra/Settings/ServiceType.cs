namespace KubeExpose.Infra.Settings;

/// <summary>How far the Service reaches.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types"/>
public enum ServiceType
{
    /// <summary>Inside the cluster, by one address for all pods.</summary>
    ClusterIP,

    /// <summary>Inside the cluster, by the pods' own addresses; what the API calls a cluster IP of None.</summary>
    Headless,

    /// <summary>Also by a port of every node.</summary>
    NodePort,

    /// <summary>Also by an address of the cloud's load balancer.</summary>
    LoadBalancer,

    /// <summary>No pods at all: an alias for a DNS name elsewhere.</summary>
    ExternalName,
}
