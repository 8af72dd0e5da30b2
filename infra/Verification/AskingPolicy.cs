using System.Collections.Immutable;
using System.Net;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>Whom the pods that ask may reach: DNS and the application, also by its route. Nobody may reach them.</summary>
internal static class AskingPolicy
{
    private const int Dns = 53;

    /// <summary>Declares the policy.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="edge">Where clients come in by a route; null where there is none.</param>
    /// <param name="scope">Where the object goes.</param>
    internal static NetworkPolicy Declare(StackSettings settings, Output<Edge>? edge, DeclarationScope scope)
    {
        var name = $"{scope.App.Name}-curl";
        return new(name, new() { Metadata = scope.Metadata(name), Spec = For(settings, edge) }, scope.Options(name));
    }

    private static NetworkPolicySpecArgs For(StackSettings settings, Output<Edge>? edge) =>
        new()
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = PodLabels.Asking(settings.App.Name).AddRange(PodLabels.Guarded(settings)) },
            PolicyTypes = ["Ingress", "Egress"],
            Egress = [ToDns(), .. ToApplication(settings), .. edge is null ? [] : new[] { ToEdge(edge) }],
        };

    // wherever it is: on many clusters a cache on the node answers
    private static NetworkPolicyEgressRuleArgs ToDns() => new() { Ports = [Port(Dns, "UDP"), Port(Dns, "TCP")] };

    private static IEnumerable<NetworkPolicyEgressRuleArgs> ToApplication(StackSettings settings) =>
        settings.Service switch
        {
            { Type: ServiceType.ExternalName } => [],
            { LeadsToPods: true } =>
            [
                new()
                {
                    To =
                    [
                        new NetworkPolicyPeerArgs
                        {
                            PodSelector = new LabelSelectorArgs { MatchLabels = PodLabels.Serving(settings.App.Name) },
                        },
                    ],
                    Ports = Both(ExposedPorts.OfPods(settings)),
                },
            ],
            _ =>
            [
                new()
                {
                    To = settings.Service.Addresses.Select(address => (Input<NetworkPolicyPeerArgs>)Only(address)).ToArray(),
                    Ports = Both(ExposedPorts.OfAddresses(settings.Service)),
                },
            ],
        };

    // a gateway's address leads to pods that run wherever their controller likes, at ports of their own; a name may lead anywhere
    private static NetworkPolicyEgressRuleArgs ToEdge(Output<Edge> edge) =>
        new()
        {
            To = edge.Apply(known =>
                known.Addresses.Any(address => !IPAddress.TryParse(address, out _))
                    ? []
                    : known.Addresses.Select(Only).Prepend(new() { NamespaceSelector = new LabelSelectorArgs() }).ToImmutableArray()
            ),
        };

    private static NetworkPolicyPeerArgs Only(string address) =>
        new() { IpBlock = new IPBlockArgs { Cidr = $"{address}/{(IPAddress.Parse(address).IsIPv6() ? 128 : 32)}" } };

    private static InputList<NetworkPolicyPortArgs> Both(ExposedPorts ports) =>
        [.. ports.Http is { } http ? new[] { Port(http, "TCP") } : [], Port(ports.Https, "TCP")];

    private static NetworkPolicyPortArgs Port(int port, string protocol) => new() { Port = port, Protocol = protocol };
}
