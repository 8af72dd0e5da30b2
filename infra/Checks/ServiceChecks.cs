using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>What the API server would refuse of a Service, or drop without a word.</summary>
/// <seealso href="https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go">ValidateService</seealso>
internal static class ServiceChecks
{
    private const string TwoPorts = "two ports that differ, with type Headless";

    private static readonly ImmutableArray<string> Ports = [nameof(ServiceSettings.HttpPort), nameof(ServiceSettings.HttpsPort)];

    private static readonly ImmutableArray<string> OfHttp =
    [
        nameof(ServiceSettings.HttpPort),
        nameof(ServiceSettings.HttpPortName),
        nameof(ServiceSettings.HttpAppProtocol),
        nameof(ServiceSettings.HttpNodePort),
        nameof(ServiceSettings.HttpTargetPort),
    ];

    private static readonly ImmutableArray<string> OfAlias =
    [
        nameof(ServiceSettings.Http),
        .. Ports,
        nameof(ServiceSettings.HttpPortName),
        nameof(ServiceSettings.HttpsPortName),
        nameof(ServiceSettings.HttpAppProtocol),
        nameof(ServiceSettings.HttpsAppProtocol),
        nameof(ServiceSettings.Addresses),
        nameof(ServiceSettings.IpFamilies),
        nameof(ServiceSettings.IpFamilyPolicy),
    ];

    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(ServiceSettings service) =>
        [
            .. SettingsOfOtherTypes(service),
            .. PortsThatMeet(service),
            .. IPFamilies(service),
            .. Fault.If(
                service is { Type: ServiceType.ExternalName, ExternalName: null },
                service.ExternalName,
                "a DNS name such as app.example.com",
                "set it, or another service.type"
            ),
            .. MetadataChecks.Labels(SettingNames.KeyOf(service.Labels), service.Labels),
            .. MetadataChecks.Annotations(SettingNames.KeyOf(service.Annotations), service.Annotations, UseASetting),
            .. ProxyProtocolChecks.Faults(service),
        ];

    private static IEnumerable<Fault> SettingsOfOtherTypes(ServiceSettings service) =>
        [
            .. Only(
                service,
                service.HasNodePorts,
                "type NodePort or LoadBalancer",
                nameof(service.HttpNodePort),
                nameof(service.HttpsNodePort),
                nameof(service.ExternalTrafficPolicy),
                nameof(service.NodeAddresses)
            ),
            .. Only(
                service,
                service.HasClusterIP,
                "type ClusterIP, NodePort or LoadBalancer",
                nameof(service.InternalTrafficPolicy),
                nameof(service.TrafficDistribution),
                nameof(service.SessionAffinity)
            ),
            .. Only(
                service,
                service.Type == ServiceType.LoadBalancer,
                "type LoadBalancer",
                nameof(service.LoadBalancerClass),
                nameof(service.LoadBalancerSourceRanges),
                nameof(service.AllocateLoadBalancerNodePorts)
            ),
            .. Fault.If(
                service.WaitForAddress is true && service.Type != ServiceType.LoadBalancer,
                service.WaitForAddress,
                "only with type LoadBalancer",
                "remove it"
            ),
            .. Only(
                service,
                service.HasHealthCheckPort,
                "type LoadBalancer and externalTrafficPolicy Local",
                nameof(service.HealthCheckNodePort)
            ),
            .. Only(
                service,
                service.SessionAffinity == SessionAffinity.ClientIP,
                "sessionAffinity ClientIP",
                nameof(service.SessionAffinityTimeoutSeconds)
            ),
            .. Only(service, !service.Addresses.IsEmpty, "addresses", nameof(service.HttpTargetPort), nameof(service.HttpsTargetPort)),
            .. Only(
                service,
                service.LeadsToPods,
                "a Service that leads to pods",
                nameof(service.PublishNotReadyAddresses),
                nameof(service.ProxyProtocol)
            ),
            .. Only(service, service.HasHttp, "http on or redirect", [.. OfHttp]),
            .. Fault.If(
                service.Http == PlainHttp.Redirect && !service.Addresses.IsEmpty,
                service.Http,
                "on or off with service.addresses",
                "what answers there redirects, or does not"
            ),
            .. Only(service, service.Type != ServiceType.Headless, "a type other than Headless, whose ports are the pods' own", [.. Ports]),
            .. Only(
                service,
                service.Type != ServiceType.ExternalName,
                "a type other than ExternalName, which has neither ports nor addresses",
                [.. OfAlias]
            ),
            .. Only(service, service.Type == ServiceType.ExternalName, "type ExternalName", nameof(service.ExternalName)),
        ];

    private static IEnumerable<Fault> Only(ServiceSettings service, bool isLegal, string where, params string[] settings) =>
        isLegal
            ? []
            : ChosenSettings
                .Of(service, settings)
                .Select(setting => new Fault($"service.{setting.Key}", setting.Value, $"only with {where}", "remove it"));

    private static IEnumerable<Fault> PortsThatMeet(ServiceSettings service)
    {
        var atAddresses = ExposedPorts.OfAddresses(service);
        return
        [
            .. Fault.If(
                service.HasHttp && service.HttpsPort == service.HttpPort,
                service.HttpsPort,
                $"another than {SettingNames.KeyOf(service.HttpPort)}"
            ),
            .. Fault.If(
                service.HasHttp && service.HttpsPortName == service.HttpPortName,
                service.HttpsPortName,
                $"another than {SettingNames.KeyOf(service.HttpPortName)}"
            ),
            .. Fault.If(
                service.HttpsNodePort is { } && service.HttpsNodePort == service.HttpNodePort,
                service.HttpsNodePort,
                $"another than {SettingNames.KeyOf(service.HttpNodePort)}"
            ),
            .. Fault.If(
                service.HealthCheckNodePort is { } port && (port == service.HttpNodePort || port == service.HttpsNodePort),
                service.HealthCheckNodePort,
                $"another than {SettingNames.KeyOf(service.HttpNodePort)} and {SettingNames.KeyOf(service.HttpsNodePort)}"
            ),
            // the ports of a headless Service are those of its addresses, and must differ as a Service's do
            .. service is { Type: ServiceType.Headless, LeadsToPods: false } && atAddresses.Http == atAddresses.Https
                ? service.HttpsTargetPort is null
                    ? Fault.If(wrong: true, service.HttpTargetPort, TwoPorts)
                    : Fault.If(wrong: true, service.HttpsTargetPort, TwoPorts)
                : [],
        ];
    }

    private static IEnumerable<Fault> IPFamilies(ServiceSettings service) =>
        [
            .. Fault.If(service.IpFamilies.Distinct().Count() < service.IpFamilies.Length, service.IpFamilies, "IPv4 and IPv6, each once"),
            .. Fault.If(
                service is { IpFamilies: [var one, var other], IpFamilyPolicy: null or IPFamilyPolicy.SingleStack } && one != other,
                service.IpFamilies,
                "one family with a single stack",
                $"set {SettingNames.KeyOf(service.IpFamilyPolicy)} to PreferDualStack or RequireDualStack"
            ),
        ];

    private static string? UseASetting(string annotation) =>
        annotation switch
        {
            "service.beta.kubernetes.io/load-balancer-source-ranges" => "set service.loadBalancerSourceRanges instead",
            "service.kubernetes.io/topology-aware-hints" => "Kubernetes has given it up: set service.trafficDistribution instead",
            _ => null,
        };
}
