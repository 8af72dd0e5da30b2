using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>What the cluster made of the Service: what it has to say about addresses, with nothing absent.</summary>
/// <param name="ClusterIPs">The addresses inside the cluster, the primary first; empty for a headless Service and an alias.</param>
/// <param name="NodePorts">The nodes' ports by the name of the Service's.</param>
/// <param name="ExternalAddresses">The load balancer's IP addresses or, as some clouds have it, host names; empty until it has any.</param>
internal sealed record ObservedService(
    ImmutableArray<string> ClusterIPs,
    ImmutableDictionary<string, int> NodePorts,
    ImmutableArray<string> ExternalAddresses
)
{
    /// <summary>Reads a Service's answers, of which any part may be missing: in a preview, of another type, or not known yet.</summary>
    internal static ObservedService From(Pulumi.Kubernetes.Types.Outputs.Core.V1.ServiceSpec? spec, ServiceStatus? status) =>
        new(
            ClusterIPs:
            [
                .. OrEmpty(spec?.ClusterIPs).DefaultIfEmpty(spec?.ClusterIP!).Where(address => address is not (null or "" or "None")),
            ],
            NodePorts: OrEmpty(spec?.Ports)
                .Where(port => port is { Name: not null, NodePort: not 0 })
                .ToImmutableDictionary(port => port.Name, port => port.NodePort),
            // a load balancer's addresses outlive it by a moment
            ExternalAddresses: spec?.Type != "LoadBalancer"
                ? []
                :
                [
                    .. OrEmpty(status?.LoadBalancer?.Ingress)
                        .Select(ingress => string.IsNullOrEmpty(ingress.Ip) ? ingress.Hostname : ingress.Ip)
                        .Where(address => !string.IsNullOrEmpty(address)),
                ]
        );

    // an array that the engine did not send is not empty but default
    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T>? array) => array is { IsDefault: false } given ? given : [];
}
