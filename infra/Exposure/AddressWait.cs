using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>What an update waits for before the Service counts as there.</summary>
internal static class AddressWait
{
    /// <summary>
    /// The annotation that says so to the provider. Its own rule would wait ten seconds and more for ready endpoints, which are the workload's business,
    /// and would hold back the very change that mends pods which are not ready.
    /// </summary>
    internal static ImmutableDictionary<string, string> Annotations(ServiceSettings service) => For(service) is { } path
        ? ImmutableDictionary<string, string>.Empty.Add("pulumi.com/waitFor", $"jsonpath={{{path}}}")
        : ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it is the load balancer's address that is waited for.</summary>
    internal static bool IsForLoadBalancer(ServiceSettings service) =>
        service.Type == ServiceType.LoadBalancer && (service.WaitForAddress ?? service.ExternalTrafficPolicy != ExternalTrafficPolicy.Local);

    // an alias never has any address
    private static string? For(ServiceSettings service) =>
        service.Type == ServiceType.ExternalName ? null : IsForLoadBalancer(service) ? ".status.loadBalancer.ingress[0]" : ".spec.clusterIP";
}
