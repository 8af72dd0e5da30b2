using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>Who may reach the pods: entries that say one thing each, and nothing that has no effect.</summary>
internal static class NetworkChecks
{
    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(NetworkSettings network, ServiceSettings service) =>
        [
            .. network.AllowFrom.SelectMany((peer, i) => Peer(peer, $"network.allowFrom[{i}]")),
            .. network.AllowFrom.SelectMany((peer, i) => Hidden(peer, $"network.allowFrom[{i}].cidr", service)),
            .. Unused(
                network,
                !network.Policy,
                "while network.policy is false, which keeps nobody in or out",
                "remove it, or set network.policy to true"
            ),
            .. Unused(network, !service.LeadsToPods, "without pods of this stack", "remove it"),
        ];

    // pods see the address of the node by which the client came
    private static IEnumerable<Fault> Hidden(PeerSettings peer, string key, ServiceSettings service) =>
        peer.Cidr is { } cidr && service is { HasNodePorts: true, ExternalTrafficPolicy: null or ExternalTrafficPolicy.Cluster }
            ?
            [
                new(
                    key,
                    cidr,
                    "networks where pods see the client's address, which externalTrafficPolicy Cluster hides behind the node's",
                    $"set {SettingNames.KeyOf(service.ExternalTrafficPolicy)} to Local"
                ),
            ]
            : [];

    private static IEnumerable<Fault> Unused(NetworkSettings network, bool isUnused, string why, string remedy) =>
        [
            .. isUnused && !network.AllowFrom.IsEmpty
                ? new[] { new Fault("network.allowFrom", $"{network.AllowFrom.Length} entries", $"nothing {why}", remedy) }
                : [],
            .. Fault.If(isUnused && network.AllowEgress, network.AllowEgress, $"false {why}", remedy),
        ];

    private static IEnumerable<Fault> Peer(PeerSettings peer, string key) =>
        [
            .. MetadataChecks.Selector($"{key}.labels", peer.Labels),
            .. (peer.Cidr, peer.MeansPods) switch
            {
                ({ } cidr, true) =>
                [
                    new Fault($"{key}.cidr", cidr, "a network, or pods by namespace and labels", "make two entries of it"),
                ],
                (null, false) => [new Fault(key, "empty", "a namespace, labels or a cidr")],
                _ => Array.Empty<Fault>(),
            },
        ];
}
