using System.Collections.Immutable;
using System.Net;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using Pulumi.Kubernetes.Types.Inputs.Discovery.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>Where a Service without pods of its own leads: the given addresses, in slices as the API wants them.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors"/>
internal static class EndpointSlices
{
    // what Kubernetes' own controller puts into one
    private const int MaxAddresses = 100;

    /// <summary>The slices, each of one kind of addresses; none when no addresses are given.</summary>
    /// <param name="service">The addresses and their ports.</param>
    /// <returns>A slice's name behind the Service's, as in <c>ipv4-0</c>, and what it holds but for its metadata.</returns>
    internal static IEnumerable<(string Suffix, EndpointSliceArgs Slice)> For(ServiceSettings service) =>
        service
            .Addresses.GroupBy(address => IPAddress.Parse(address).IsIPv6() ? "IPv6" : "IPv4", StringComparer.Ordinal)
            .SelectMany(kind =>
                kind.Chunk(MaxAddresses)
                    .Select((addresses, i) => ($"{kind.Key.ToLowerInvariant()}-{i}", Slice(kind.Key, addresses, service)))
            );

    /// <summary>The labels that make a slice one of the Service, and this stack its keeper instead of Kubernetes' controller.</summary>
    internal static ImmutableDictionary<string, string> Labels(string service) =>
        ImmutableDictionary<string, string>
            .Empty.Add("kubernetes.io/service-name", service)
            .Add("endpointslice.kubernetes.io/managed-by", "kube-expose");

    private static EndpointSliceArgs Slice(string kind, string[] addresses, ServiceSettings service)
    {
        var ports = ExposedPorts.OfAddresses(service);
        return new()
        {
            AddressType = kind,
            Endpoints = addresses
                .Select(address => new EndpointArgs
                {
                    Addresses = address,
                    Conditions = new EndpointConditionsArgs { Ready = true },
                })
                .ToImmutableArray(),
            Ports =
            [
                .. ports.Http is { } http ? new[] { Port(service.HttpPortName, http, service.HttpAppProtocol) } : [],
                Port(service.HttpsPortName, ports.Https, service.HttpsAppProtocol),
            ],
        };
    }

    private static EndpointPortArgs Port(string name, int port, string? appProtocol) =>
        new()
        {
            Name = name,
            Port = port,
            Protocol = "TCP",
            AppProtocol = appProtocol.OrNone(),
        };
}
