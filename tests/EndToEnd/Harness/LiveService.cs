using System.Collections.Immutable;
using System.Text.Json;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>A Service as the API server has it.</summary>
/// <param name="Uid">Of this very object: another one when it was replaced.</param>
/// <param name="Spec">Its spec, whole.</param>
/// <param name="Metadata">Its metadata, whole.</param>
/// <param name="NodePorts">The nodes' ports by the name of the Service's.</param>
/// <param name="ExternalAddresses">Its load balancer's addresses and host names.</param>
internal sealed record LiveService(
    string Uid,
    JsonElement Spec,
    JsonElement Metadata,
    ImmutableSortedDictionary<string, int> NodePorts,
    ImmutableArray<string> ExternalAddresses
)
{
    /// <summary>The address inside the cluster, <c>None</c>, or empty.</summary>
    public string ClusterIP => Spec.TryGetProperty("clusterIP", out var address) ? address.GetString()! : "";

    /// <summary>The names of the spec's fields that are there.</summary>
    public IEnumerable<string> Fields => Spec.EnumerateObject().Select(property => property.Name);

    public static async Task<LiveService> GetAsync(string @namespace, string name = "my-nginx")
    {
        var service = await Cluster.GetAsync("service", name, "-n", @namespace);
        var (spec, metadata) = (service.GetProperty("spec"), service.GetProperty("metadata"));
        return new(metadata.GetProperty("uid").GetString()!, spec, metadata, NodePortsOf(spec), AddressesOf(service.GetProperty("status")));
    }

    private static ImmutableSortedDictionary<string, int> NodePortsOf(JsonElement spec) =>
        spec.TryGetProperty("ports", out var ports)
            ? ports
                .EnumerateArray()
                .Where(port => port.TryGetProperty("nodePort", out _))
                .ToImmutableSortedDictionary(
                    port => port.GetProperty("name").GetString()!,
                    port => port.GetProperty("nodePort").GetInt32(),
                    StringComparer.Ordinal
                )
            : ImmutableSortedDictionary<string, int>.Empty;

    private static ImmutableArray<string> AddressesOf(JsonElement status) =>
        status.TryGetProperty("loadBalancer", out var balancer) && balancer.TryGetProperty("ingress", out var ingress)
            ?
            [
                .. ingress
                    .EnumerateArray()
                    .Select(entry => (entry.TryGetProperty("ip", out var ip) ? ip : entry.GetProperty("hostname")).GetString()!),
            ]
            : [];
}
