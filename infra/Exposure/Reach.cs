using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>A way to the application.</summary>
/// <param name="Host">The name or address that a URL has.</param>
/// <param name="Address">Where to connect to without the help of DNS; null where that is not known.</param>
/// <param name="Ports">The ports there.</param>
internal sealed record Reach(string Host, string? Address, ExposedPorts Ports)
{
    /// <summary>What is trusted on every way but those through a gateway with a certificate of its own, as an argument of curl.</summary>
    internal const string OwnTrust = "<(pulumi stack output caCertificatePem)";

    /// <summary>What all paths begin with there, without a slash at the end.</summary>
    internal string Path { get; init; } = "";

    /// <summary>What the certificate there is verified with, as an argument of curl; null for public authorities.</summary>
    internal string? Trust { get; init; } = OwnTrust;

    /// <summary>The URL of HTTPS.</summary>
    internal string Https => Url("https", Host, Ports.Https, 443) + Path;

    /// <summary>The URL of HTTP; null where there is none.</summary>
    internal string? Http => Ports.Http is { } port ? Url("http", Host, port, 80) + Path : null;

    /// <summary>The URL that needs the least trust: of HTTP, where there is one.</summary>
    internal string Plain => Http ?? Https;

    /// <summary>
    /// All ways but those by a route, outermost first: by names of one's own, by the load balancer, by the nodes, inside the cluster. An
    /// alias has none.
    /// </summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="observed">What the cluster made of the Service.</param>
    /// <param name="ownNames">DNS names that clients outside use; they lead to the outermost of the other ways.</param>
    /// <param name="node">A node's address, for type NodePort where the settings name none; null where that is not known either.</param>
    internal static ImmutableArray<Reach> All(
        StackSettings settings,
        ObservedService observed,
        IEnumerable<string> ownNames,
        string? node = null
    )
    {
        if (ExposedPorts.Of(settings) is not { } ports)
        {
            return [];
        }

        var nodePorts = ExposedPorts.OfNodes(settings.Service, observed);
        var inside = new Reach(settings.ServiceNames[^1], observed.ClusterIPs.FirstOrDefault(), ports);
        ImmutableArray<Reach> outside =
        [
            .. observed.ExternalAddresses.Select(address => new Reach(address, address, ports)),
            .. nodePorts is null ? [] : Nodes(settings.Service, node).Select(address => new Reach(address, address, nodePorts)),
        ];
        // without an address the nodes' ports still are the front
        var front =
            outside.FirstOrDefault()
            ?? (settings.Service.Type == ServiceType.NodePort && nodePorts is not null ? new("", null, nodePorts) : inside);
        return [.. ownNames.Select(name => front with { Host = name }), .. outside, inside];
    }

    /// <summary>An address as URLs have it: IPv6 in brackets.</summary>
    internal static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static ImmutableArray<string> Nodes(ServiceSettings service, string? node) =>
        service is { Type: ServiceType.NodePort, NodeAddresses.IsEmpty: true } && node is not null ? [node] : service.NodeAddresses;

    private static string Url(string scheme, string host, int port, int usual) =>
        $"{scheme}://{Bracketed(host)}{(port == usual ? "" : $":{port}")}";
}
