using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>A way to the application.</summary>
/// <param name="Host">The name or address that a URL has.</param>
/// <param name="Address">Where to connect to from outside the cluster's DNS; null where there is nothing to connect to.</param>
/// <param name="Ports">The ports there.</param>
internal sealed record Reach(string Host, string? Address, ExposedPorts Ports)
{
    /// <summary>The URL of HTTPS.</summary>
    internal string Https => Url("https", Host, Ports.Https, 443);

    /// <summary>The URL of HTTP.</summary>
    internal string Http => Url("http", Host, Ports.Http, 80);

    /// <summary>All ways, outermost first: by the load balancer, by the nodes, inside the cluster. An alias has none of its own.</summary>
    internal static ImmutableArray<Reach> All(StackSettings settings, ObservedService observed) =>
        ExposedPorts.Of(settings) is not { } ports
            ? []
            :
            [
                .. observed.ExternalAddresses.Select(address => new Reach(address, address, ports)),
                .. ExposedPorts.OfNodes(settings.Service, observed) is { } nodePorts
                    ? settings.Service.NodeAddresses.Select(address => new Reach(address, address, nodePorts))
                    : [],
                new Reach(settings.ServiceNames[^1], observed.ClusterIPs.FirstOrDefault(), ports),
            ];

    /// <summary>An address as URLs have it: IPv6 in brackets.</summary>
    internal static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static string Url(string scheme, string host, int port, int usual) =>
        $"{scheme}://{Bracketed(host)}{(port == usual ? "" : $":{port}")}";
}
