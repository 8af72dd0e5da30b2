using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>Where the application is found.</summary>
internal static class ServiceUrls
{
    /// <summary>All URLs, those that reach furthest first: by the load balancer, by the nodes, by the name inside the cluster.</summary>
    /// <param name="ports">The Service's ports; null for an alias, which has no URLs of its own.</param>
    /// <param name="dnsName">The Service's full DNS name.</param>
    internal static ImmutableArray<string> Of(ServiceSettings service, ExposedPorts? ports, ObservedService observed, string dnsName)
    {
        if (ports is null)
        {
            return [];
        }

        var nodePorts = NodePorts(service, observed);
        return
        [
            .. observed.ExternalAddresses.SelectMany(address => Both(address, ports)),
            .. nodePorts is null ? [] : service.NodeAddresses.SelectMany(address => Both(address, nodePorts)),
            .. Both(dnsName, ports),
        ];
    }

    /// <summary>The nodes' ports; null when there are none.</summary>
    internal static ExposedPorts? NodePorts(ServiceSettings service, ObservedService observed) =>
        observed.NodePorts.TryGetValue(service.HttpPortName, out var http)
        && observed.NodePorts.TryGetValue(service.HttpsPortName, out var https)
            ? new(http, https)
            : null;

    /// <summary>The URL of HTTPS at an address.</summary>
    internal static string Https(string address, ExposedPorts ports) => Url("https", address, ports.Https, 443);

    /// <summary>The URL of HTTP at an address.</summary>
    internal static string Http(string address, ExposedPorts ports) => Url("http", address, ports.Http, 80);

    /// <summary>An address as URLs have it: IPv6 in brackets.</summary>
    internal static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static IEnumerable<string> Both(string address, ExposedPorts ports) => [Https(address, ports), Http(address, ports)];

    private static string Url(string scheme, string address, int port, int usual) =>
        $"{scheme}://{Bracketed(address)}{(port == usual ? "" : $":{port}")}";
}
