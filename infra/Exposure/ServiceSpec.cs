using System.Collections.Immutable;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
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
    /// <param name="settings">What was asked for.</param>
    /// <param name="selector">What the stack's own pods are found by.</param>
    internal static ServiceSpecArgs For(StackSettings settings, ImmutableDictionary<string, string> selector)
    {
        var service = settings.Service;
        if (service.Type == ServiceType.ExternalName)
        {
            // the selector means nothing here, but coming and going with the type it would look like another backend
            return new()
            {
                Type = SettingNames.Of(service.Type),
                ExternalName = service.ExternalName!,
                Selector = selector,
            };
        }

        var spec = new ServiceSpecArgs
        {
            Type = SettingNames.Of(service.Type == ServiceType.Headless ? ServiceType.ClusterIP : service.Type),
            ClusterIP = (service.Type == ServiceType.Headless ? "None" : null).OrNone(),
            Ports = ServicePorts.For(settings),
            ExternalTrafficPolicy = NameOf(service.ExternalTrafficPolicy),
            InternalTrafficPolicy = NameOf(service.InternalTrafficPolicy),
            TrafficDistribution = NameOf(service.TrafficDistribution),
            SessionAffinity = NameOf(service.SessionAffinity),
            SessionAffinityConfig = Timeout(service.SessionAffinityTimeoutSeconds).OrNone(),
            LoadBalancerClass = service.LoadBalancerClass.OrNone(),
            AllocateLoadBalancerNodePorts = service.AllocateLoadBalancerNodePorts.OrNone(),
            HealthCheckNodePort = service.HealthCheckNodePort.OrNone(),
            // one family and no word on the policy would keep a second address that the Service has from before
            IpFamilyPolicy = NameOf(service.IpFamilyPolicy ?? (service.IpFamilies.Length == 1 ? IPFamilyPolicy.SingleStack : null)),
            PublishNotReadyAddresses = service.PublishNotReadyAddresses ? true : null,
        };
        if (service.LeadsToPods)
        {
            spec.Selector = selector;
        }

        if (!service.IpFamilies.IsEmpty)
        {
            spec.IpFamilies = service.IpFamilies.Select(family => SettingNames.Of(family)).ToImmutableArray();
        }

        if (!service.LoadBalancerSourceRanges.IsEmpty)
        {
            spec.LoadBalancerSourceRanges = service.LoadBalancerSourceRanges;
        }

        return spec;
    }

    private static Input<string>? NameOf(Enum? choice) => (choice is null ? null : SettingNames.Of(choice)).OrNone();

    private static SessionAffinityConfigArgs? Timeout(int? seconds) =>
        seconds is { } given ? new() { ClientIP = new ClientIPConfigArgs { TimeoutSeconds = given } } : null;
}
