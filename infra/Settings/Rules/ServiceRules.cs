using System.Collections.Immutable;
using System.Net;

namespace KubeExpose.Infra.Settings.Rules;

/// <summary>What the API server would refuse of a Service, or drop without a word.</summary>
/// <seealso href="https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go">ValidateService</seealso>
internal static class ServiceRules
{
    private const int MostAddresses = 1000;
    private const string NodePorts = "type NodePort or LoadBalancer";
    private const string ClusterIP = "type ClusterIP, NodePort or LoadBalancer";
    private const string LoadBalancer = "type LoadBalancer";

    internal static IEnumerable<Fault> Of(ServiceSettings service) => [.. Values(service), .. Combinations(service), .. Addresses(service)];

    private static IEnumerable<Fault> Values(ServiceSettings service) =>
        [
            .. Bounds.Check("service.httpPort", service.HttpPort, 1, 65535),
            .. Bounds.Check("service.httpsPort", service.HttpsPort, 1, 65535),
            .. Bounds.Check("service.httpTargetPort", service.HttpTargetPort, 1, 65535),
            .. Bounds.Check("service.httpsTargetPort", service.HttpsTargetPort, 1, 65535),
            .. Bounds.Check("service.httpNodePort", service.HttpNodePort, 30000, 32767),
            .. Bounds.Check("service.httpsNodePort", service.HttpsNodePort, 30000, 32767),
            .. Bounds.Check("service.healthCheckNodePort", service.HealthCheckNodePort, 30000, 32767),
            .. Bounds.Check("service.sessionAffinityTimeoutSeconds", service.SessionAffinityTimeoutSeconds, 1, 86400, "seconds"),
            .. Bounds.Check("service.timeoutSeconds", service.TimeoutSeconds, 10, 3600, "seconds"),
            .. PortName("service.httpPortName", service.HttpPortName),
            .. PortName("service.httpsPortName", service.HttpsPortName),
            .. Qualified("service.httpAppProtocol", service.HttpAppProtocol, "a protocol such as http or kubernetes.io/h2c"),
            .. Qualified("service.httpsAppProtocol", service.HttpsAppProtocol, "a protocol such as https"),
            .. Qualified("service.loadBalancerClass", service.LoadBalancerClass, "a class such as service.k8s.aws/nlb"),
            .. Each.Check(
                "service.nodeAddresses",
                service.NodeAddresses,
                text => IPText.Address(text) is not null || DnsName.IsName(text),
                "an IP address or a DNS name",
                IPText.Spelling
            ),
            .. Each.Check(
                "service.loadBalancerSourceRanges",
                service.LoadBalancerSourceRanges,
                text => IPText.Network(text) is not null,
                "a network such as 203.0.113.0/24 or 2001:db8::/32, without bits of a host"
            ),
            .. OwnMetadata.Labels("service.labels", service.Labels),
            .. OwnMetadata.Annotations("service.annotations", service.Annotations, UseASetting),
        ];

    private static IEnumerable<Fault> Combinations(ServiceSettings service) =>
        [
            .. Differ("service.httpsPort", service.HttpsPort, service.HttpPort, "service.httpPort"),
            .. Differ("service.httpsPortName", service.HttpsPortName, service.HttpPortName, "service.httpPortName"),
            .. Differ("service.httpsNodePort", service.HttpsNodePort, service.HttpNodePort, "service.httpNodePort"),
            .. Differ("service.healthCheckNodePort", service.HealthCheckNodePort, service.HttpNodePort, "service.httpNodePort"),
            .. Differ("service.healthCheckNodePort", service.HealthCheckNodePort, service.HttpsNodePort, "service.httpsNodePort"),
            .. Only(
                service.HasNodePorts,
                NodePorts,
                ("httpNodePort", service.HttpNodePort),
                ("httpsNodePort", service.HttpsNodePort),
                ("externalTrafficPolicy", service.ExternalTrafficPolicy),
                ("nodeAddresses", List(service.NodeAddresses))
            ),
            .. Only(
                service.HasClusterIP,
                ClusterIP,
                ("internalTrafficPolicy", service.InternalTrafficPolicy),
                ("trafficDistribution", service.TrafficDistribution),
                ("sessionAffinity", service.SessionAffinity)
            ),
            .. Only(
                service.Type == ServiceType.LoadBalancer,
                LoadBalancer,
                ("loadBalancerClass", service.LoadBalancerClass),
                ("loadBalancerSourceRanges", List(service.LoadBalancerSourceRanges)),
                ("allocateLoadBalancerNodePorts", service.AllocateLoadBalancerNodePorts),
                ("waitForAddress", service.WaitForAddress is true ? true : null)
            ),
            .. Only(
                service.HasHealthCheckPort,
                "type LoadBalancer and externalTrafficPolicy Local",
                ("healthCheckNodePort", service.HealthCheckNodePort)
            ),
            .. Only(
                service.SessionAffinity == SessionAffinity.ClientIP,
                "sessionAffinity ClientIP",
                ("sessionAffinityTimeoutSeconds", service.SessionAffinityTimeoutSeconds)
            ),
            .. Only(
                service.Type != ServiceType.ExternalName,
                "a type other than ExternalName",
                ("addresses", List(service.Addresses)),
                ("ipFamilies", List(service.IpFamilies)),
                ("ipFamilyPolicy", service.IpFamilyPolicy)
            ),
            .. Only(
                !service.Addresses.IsEmpty,
                "addresses",
                ("httpTargetPort", service.HttpTargetPort),
                ("httpsTargetPort", service.HttpsTargetPort)
            ),
            .. Only(
                service.LeadsToPods,
                "a Service that leads to pods",
                ("publishNotReadyAddresses", service.PublishNotReadyAddresses ? true : null)
            ),
            .. Only(service.Type != ServiceType.Headless, "a type other than Headless, whose ports are the pods' own", Ports(service)),
            .. Only(
                service.Type != ServiceType.ExternalName,
                "a type other than ExternalName, which has no ports",
                [.. Ports(service), .. PortTraits(service)]
            ),
            .. Only(service.Type == ServiceType.ExternalName, "type ExternalName", ("externalName", service.ExternalName)),
            .. TargetPorts(service),
            .. NotLocal(service, "externalTrafficPolicy", service.ExternalTrafficPolicy == ExternalTrafficPolicy.Local),
            .. NotLocal(service, "internalTrafficPolicy", service.InternalTrafficPolicy == InternalTrafficPolicy.Local),
            .. IPFamilies(service),
            .. ExternalName(service),
        ];

    private static IEnumerable<Fault> IPFamilies(ServiceSettings service) =>
        [
            .. Fault.If(
                service.IpFamilies.Distinct().Count() < service.IpFamilies.Length,
                "service.ipFamilies",
                List(service.IpFamilies),
                "IPv4 and IPv6, each once"
            ),
            .. Fault.If(
                service is { IpFamilies: [var one, var other], IpFamilyPolicy: null or IPFamilyPolicy.SingleStack } && one != other,
                "service.ipFamilies",
                List(service.IpFamilies),
                "one family with a single stack",
                "set service.ipFamilyPolicy to PreferDualStack or RequireDualStack"
            ),
            .. service.LoadBalancerSourceRanges.SelectMany(
                (range, i) =>
                    Fault.If(
                        IPText.Network(range) is { } network && IsOfOtherFamily(service, network.BaseAddress),
                        $"service.loadBalancerSourceRanges[{i}]",
                        range,
                        "networks of the kind that service.ipFamilies says"
                    )
            ),
        ];

    private static IEnumerable<Fault> ExternalName(ServiceSettings service) =>
        (service.Type, service.ExternalName) switch
        {
            (ServiceType.ExternalName, null) =>
            [
                new("service.externalName", null, "a DNS name such as app.example.com", "set it, or another service.type"),
            ],
            (_, { } address) when IPAddress.TryParse(address, out _) =>
            [
                new(
                    "service.externalName",
                    address,
                    "a DNS name such as app.example.com",
                    "for an address set service.addresses and another service.type: DNS would never resolve it"
                ),
            ],
            (_, { } name) when !DnsName.IsName(name) =>
            [
                new("service.externalName", name, "a DNS name in lower case such as app.example.com, without a dot at its end"),
            ],
            _ => [],
        };

    private static IEnumerable<Fault> Addresses(ServiceSettings service) =>
        [
            .. Fault.If(
                service.Addresses.Length > MostAddresses,
                "service.addresses",
                $"{service.Addresses.Length} addresses",
                $"at most {MostAddresses}"
            ),
            .. Each.Check(
                "service.addresses",
                service.Addresses,
                text => IPText.Address(text) is not null,
                "an IP address such as 192.0.2.10 or 2001:db8::10; for a name use type ExternalName",
                IPText.Spelling
            ),
            .. OneFamily(service),
            .. service.Addresses.SelectMany(
                (text, i) => IPText.Address(text) is { } address ? Address(service, address, $"service.addresses[{i}]") : []
            ),
        ];

    private static IEnumerable<Fault> Address(ServiceSettings service, IPAddress address, string key) =>
        IPText.WhyNoEndpoint(address) is { } why
            ? [new(key, address, $"an address that pods can reach; this one is {why}")]
            : Fault.If(IsOfOtherFamily(service, address), key, address, "addresses of the kind that service.ipFamilies says");

    private static bool IsOfOtherFamily(ServiceSettings service, IPAddress address) =>
        service is { IpFamilies: [var only], IpFamilyPolicy: null or IPFamilyPolicy.SingleStack }
        && address.IsIPv6() != (only == IPFamily.IPv6);

    // a Service of one family leads to no address of the other
    private static IEnumerable<Fault> OneFamily(ServiceSettings service) =>
        service is { IpFamilies.IsEmpty: true, IpFamilyPolicy: IPFamilyPolicy.SingleStack }
            ? service.Addresses.SelectMany(
                (text, i) =>
                    Fault.If(
                        IPText.Address(text) is { } address
                            && IPText.Address(service.Addresses[0]) is { } first
                            && address.IsIPv6() != first.IsIPv6(),
                        $"service.addresses[{i}]",
                        text,
                        "addresses of one kind with a single stack",
                        "set service.ipFamilyPolicy to PreferDualStack or RequireDualStack"
                    )
            )
            : [];

    private static (string Key, object? Value)[] Ports(ServiceSettings service) =>
        [
            ("httpPort", Chosen(service.HttpPort, ServiceSettings.DefaultHttpPort)),
            ("httpsPort", Chosen(service.HttpsPort, ServiceSettings.DefaultHttpsPort)),
        ];

    private static (string Key, object? Value)[] PortTraits(ServiceSettings service) =>
        [
            ("httpPortName", Chosen(service.HttpPortName, ServiceSettings.DefaultHttpPortName)),
            ("httpsPortName", Chosen(service.HttpsPortName, ServiceSettings.DefaultHttpsPortName)),
            ("httpAppProtocol", service.HttpAppProtocol),
            ("httpsAppProtocol", service.HttpsAppProtocol),
        ];

    private static object? Chosen(object value, object byDefault) => value.Equals(byDefault) ? null : value;

    // the ports of a headless Service are those of its addresses, and must differ as a Service's do
    private static IEnumerable<Fault> TargetPorts(ServiceSettings service)
    {
        var ports = Exposure.ExposedPorts.OfAddresses(service);
        var key = service.HttpsTargetPort is null ? "service.httpTargetPort" : "service.httpsTargetPort";
        return Fault.If(
            service is { Type: ServiceType.Headless, LeadsToPods: false } && ports.Http == ports.Https,
            key,
            ports.Https,
            "two ports that differ, with type Headless"
        );
    }

    private static IEnumerable<Fault> Only(bool legal, string where, params IEnumerable<(string Key, object? Value)> settings) =>
        legal
            ? []
            : settings
                .Where(setting => setting.Value is not null)
                .Select(setting => new Fault($"service.{setting.Key}", setting.Value, $"only with {where}", "remove it"));

    // no node has given addresses for its own, and all traffic would be dropped
    private static IEnumerable<Fault> NotLocal(ServiceSettings service, string key, bool isLocal) =>
        Fault.If(
            isLocal && !service.Addresses.IsEmpty,
            $"service.{key}",
            "Local",
            "Cluster with service.addresses, for they are on no node",
            "remove it"
        );

    private static IEnumerable<Fault> Differ(string key, object? value, object? other, string otherKey) =>
        Fault.If(value is not null && value.Equals(other), key, value, $"another than {otherKey}");

    private static IEnumerable<Fault> PortName(string key, string name) =>
        Fault.If(!DnsName.IsLabel(name), key, name, "at most 63 lower-case letters, digits and hyphens");

    private static IEnumerable<Fault> Qualified(string key, string? name, string allowed) =>
        Fault.If(name is not null && !LabelSyntax.IsKey(name), key, name, allowed);

    private static string? UseASetting(string annotation) =>
        annotation switch
        {
            "service.beta.kubernetes.io/load-balancer-source-ranges" => "set service.loadBalancerSourceRanges instead",
            "service.kubernetes.io/topology-aware-hints" => "Kubernetes has given it up: set service.trafficDistribution instead",
            _ => null,
        };

    private static string? List<T>(ImmutableArray<T> list) => list.IsEmpty ? null : string.Join(", ", list);
}
