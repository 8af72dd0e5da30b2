using System.Net;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>Addresses and networks that a Service can lead to, or be reached from.</summary>
internal static class AddressChecks
{
    private const int MaxAddresses = 1000;

    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(ServiceSettings service, ClusterSettings cluster) =>
        [
            .. service.Addresses.Length > MaxAddresses
                ? new[]
                {
                    new Fault(SettingNames.KeyOf(service.Addresses), $"{service.Addresses.Length} addresses", $"at most {MaxAddresses}"),
                }
                : [],
            .. service.Addresses.SelectMany(
                (text, i) =>
                    CanonicalIP.Address(text) is { } address
                        ? Backend(service, cluster, address, $"{SettingNames.KeyOf(service.Addresses)}[{i}]")
                        : []
            ),
            .. Fault.IfAny(
                service.LoadBalancerSourceRanges,
                range => CanonicalIP.Network(range) is { } network && IsOfOtherFamily(service, network.BaseAddress),
                $"networks of the kind that {SettingNames.KeyOf(service.IpFamilies)} says"
            ),
            .. NotLocal(service),
        ];

    private static Fault[] Backend(ServiceSettings service, ClusterSettings cluster, IPAddress address, string key) =>
        CanonicalIP.WhyNoEndpoint(address) is { } why ? [new(key, address, $"an address that pods can reach; this one is {why}")]
        : cluster.ServiceCidrs.Any(cidr => CanonicalIP.Network(cidr)?.Contains(address) is true)
            ?
            [
                new(
                    key,
                    address,
                    $"addresses outside {SettingNames.KeyOf(cluster.ServiceCidrs)}",
                    "a Service can't lead to another Service's address: give its pods' or nodes'"
                ),
            ]
        : IsOfOtherFamily(service, address)
            ? [new(key, address, $"addresses of the kind that {SettingNames.KeyOf(service.IpFamilies)} says")]
        : IsOfOtherFamilyThanTheFirst(service, address)
            ?
            [
                new(
                    key,
                    address,
                    "addresses of one kind with a single stack",
                    $"set {SettingNames.KeyOf(service.IpFamilyPolicy)} to PreferDualStack or RequireDualStack"
                ),
            ]
        : [];

    private static bool IsOfOtherFamily(ServiceSettings service, IPAddress address) =>
        service is { IpFamilies: [var only], IpFamilyPolicy: null or IPFamilyPolicy.SingleStack }
        && address.IsIPv6() != (only == IPFamily.IPv6);

    // a Service of one family leads to no address of the other
    private static bool IsOfOtherFamilyThanTheFirst(ServiceSettings service, IPAddress address) =>
        service is { IpFamilies.IsEmpty: true, IpFamilyPolicy: IPFamilyPolicy.SingleStack }
        && CanonicalIP.Address(service.Addresses[0]) is { } first
        && address.IsIPv6() != first.IsIPv6();

    // no node has given addresses for its own, and all traffic would be dropped
    private static IEnumerable<Fault> NotLocal(ServiceSettings service)
    {
        const string Allowed = "Cluster with service.addresses, for they are on no node";
        return service.Addresses.IsEmpty
            ? []
            :
            [
                .. Fault.If(
                    service.ExternalTrafficPolicy == ExternalTrafficPolicy.Local,
                    service.ExternalTrafficPolicy,
                    Allowed,
                    "remove it"
                ),
                .. Fault.If(
                    service.InternalTrafficPolicy == InternalTrafficPolicy.Local,
                    service.InternalTrafficPolicy,
                    Allowed,
                    "remove it"
                ),
            ];
    }
}
