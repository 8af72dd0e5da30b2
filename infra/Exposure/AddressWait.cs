using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>What an update waits for before the Service counts as there.</summary>
internal static class AddressWait
{
    /// <summary>
    /// The annotation that says so to the provider. Its own rule would wait ten seconds and more for ready endpoints, which are the
    /// workload's business,
    /// and would hold back the very change that mends pods which are not ready.
    /// </summary>
    internal static ImmutableDictionary<string, string> Annotations(ServiceSettings service)
    {
        var annotations = ImmutableDictionary<string, string>.Empty;
        if (For(service) is { } path)
        {
            annotations = annotations.Add("pulumi.com/waitFor", $"jsonpath={{{path}}}");
        }
        // a refresh goes by the provider's own rule, and would have something to say of a load balancer without an address every time
        return service.Type == ServiceType.LoadBalancer && !IsForLoadBalancer(service)
            ? annotations.Add("pulumi.com/skipAwait", "true")
            : annotations;
    }

    /// <summary>Whether it is the load balancer's address that is waited for.</summary>
    internal static bool IsForLoadBalancer(ServiceSettings service) =>
        service.Type == ServiceType.LoadBalancer
        && (service.WaitForAddress ?? service.ExternalTrafficPolicy != ExternalTrafficPolicy.Local);

    // an alias never has any address
    private static string? For(ServiceSettings service) =>
        service.Type == ServiceType.ExternalName ? null
        : IsForLoadBalancer(service) ? ".status.loadBalancer.ingress[0]"
        : ".spec.clusterIP";
}
