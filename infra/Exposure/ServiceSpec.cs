using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>
/// What the Service looks like. Settings that were accepted have nothing set that the type does not allow, so what is set is what
/// appears.
/// </summary>
internal static class ServiceSpec
{
    /// <summary>The Service's spec.</summary>
    /// <param name="service">What was asked for.</param>
    /// <param name="pods">The ports of the stack's own pods.</param>
    /// <param name="selector">What those pods are found by.</param>
    internal static ServiceSpecArgs For(ServiceSettings service, ContainerPorts pods, ImmutableDictionary<string, string> selector)
    {
        if (service.Type == ServiceType.ExternalName)
        {
            // the selector means nothing here, but coming and going with the type it would look like another backend
            return new()
            {
                Type = Spelling.Of(service.Type),
                ExternalName = service.ExternalName!,
                Selector = selector,
            };
        }

        var spec = new ServiceSpecArgs
        {
            Type = Spelling.Of(service.Type == ServiceType.Headless ? ServiceType.ClusterIP : service.Type),
            ClusterIP = (service.Type == ServiceType.Headless ? "None" : null).OrNone(),
            Ports = ServicePorts.Of(service, pods),
            ExternalTrafficPolicy = Spelled(service.ExternalTrafficPolicy),
            InternalTrafficPolicy = Spelled(service.InternalTrafficPolicy),
            TrafficDistribution = Spelled(service.TrafficDistribution),
            SessionAffinity = Spelled(service.SessionAffinity),
            SessionAffinityConfig = Timeout(service.SessionAffinityTimeoutSeconds).OrNone(),
            LoadBalancerClass = service.LoadBalancerClass.OrNone(),
            AllocateLoadBalancerNodePorts = service.AllocateLoadBalancerNodePorts.OrNone(),
            HealthCheckNodePort = service.HealthCheckNodePort.OrNone(),
            // one family and no word on the policy would keep a second address that the Service has from before
            IpFamilyPolicy = Spelled(service.IpFamilyPolicy ?? (service.IpFamilies.Length == 1 ? IPFamilyPolicy.SingleStack : null)),
            PublishNotReadyAddresses = service.PublishNotReadyAddresses ? true : null,
        };
        if (service.LeadsToPods)
        {
            spec.Selector = selector;
        }

        if (!service.IpFamilies.IsEmpty)
        {
            spec.IpFamilies = service.IpFamilies.Select(family => Spelling.Of(family)).ToImmutableArray();
        }

        if (!service.LoadBalancerSourceRanges.IsEmpty)
        {
            spec.LoadBalancerSourceRanges = service.LoadBalancerSourceRanges;
        }

        return spec;
    }

    private static Input<string>? Spelled(Enum? choice) => (choice is null ? null : Spelling.Of(choice)).OrNone();

    private static SessionAffinityConfigArgs? Timeout(int? seconds) =>
        seconds is { } given ? new() { ClientIP = new ClientIPConfigArgs { TimeoutSeconds = given } } : null;
}
