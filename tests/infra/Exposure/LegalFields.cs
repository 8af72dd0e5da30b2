using k8s.Models;

namespace KubeExpose.Infra.Tests.Exposure;

/// <summary>Which fields of a Service the API allows, or takes any notice of, with which type.</summary>
internal static class LegalFields
{
    private static readonly Dictionary<string, Func<V1ServiceSpec, bool>> Illegal = new(StringComparer.Ordinal)
    {
        ["nodePort"] = spec => !HasNodePorts(spec) && Ports(spec).Any(port => port.NodePort is not null),
        ["externalTrafficPolicy"] = spec => !HasNodePorts(spec) && spec.ExternalTrafficPolicy is not null,
        ["internalTrafficPolicy"] = spec => !HasClusterIP(spec) && spec.InternalTrafficPolicy is not null,
        ["trafficDistribution"] = spec => !HasClusterIP(spec) && spec.TrafficDistribution is not null,
        ["sessionAffinity"] = spec => !HasClusterIP(spec) && spec.SessionAffinity is not null,
        ["sessionAffinityConfig"] = spec => spec.SessionAffinity != "ClientIP" && spec.SessionAffinityConfig is not null,
        ["loadBalancerClass"] = spec => spec.Type != "LoadBalancer" && spec.LoadBalancerClass is not null,
        ["loadBalancerSourceRanges"] = spec => spec.Type != "LoadBalancer" && spec.LoadBalancerSourceRanges is not null,
        ["allocateLoadBalancerNodePorts"] = spec => spec.Type != "LoadBalancer" && spec.AllocateLoadBalancerNodePorts is not null,
        ["healthCheckNodePort"] = spec =>
            spec is not { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" } && spec.HealthCheckNodePort is not null,
        ["ipFamilies"] = spec => spec.Type == "ExternalName" && (spec.IpFamilies ?? (object?)spec.IpFamilyPolicy) is not null,
        ["clusterIP"] = spec => spec.ClusterIP is not (null or "None") || (spec.ClusterIP is not null && spec.Type != "ClusterIP"),
        ["externalName"] = spec => (spec.Type == "ExternalName") == (spec.ExternalName is null),
        ["ports"] = spec => (spec.Type == "ExternalName") == (spec.Ports is not null),
        ["publishNotReadyAddresses"] = spec =>
            (spec.Type == "ExternalName" || spec.Selector is null) && spec.PublishNotReadyAddresses is not null,
        ["externalIPs"] = spec => spec.ExternalIPs is not null,
    };

    /// <summary>The names of the fields that should not be there, or should and are not.</summary>
    internal static IEnumerable<string> Violations(V1ServiceSpec spec) =>
        Illegal.Where(field => field.Value(spec)).Select(field => field.Key);

    private static bool HasNodePorts(V1ServiceSpec spec) => spec.Type is "NodePort" or "LoadBalancer";

    private static bool HasClusterIP(V1ServiceSpec spec) => spec.Type != "ExternalName" && spec.ClusterIP != "None";

    private static IEnumerable<V1ServicePort> Ports(V1ServiceSpec spec) => spec.Ports ?? [];
}
