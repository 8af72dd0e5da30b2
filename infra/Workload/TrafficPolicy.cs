using System.Collections.Immutable;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>Who may reach the pods that serve, and whom they may reach.</summary>
internal static class TrafficPolicy
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>
    /// In: the two ports, from whom the settings allow and from what verifies. Out: nothing, unless the settings allow it.
    /// </summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="app">The application's name.</param>
    internal static NetworkPolicySpecArgs For(NetworkSettings settings, string app)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = PodLabels.Serving(app) },
            PolicyTypes = ["Ingress", "Egress"],
            Ingress = [Ingress(settings, app)],
        };
        if (settings.AllowEgress)
        {
            spec.Egress = [new NetworkPolicyEgressRuleArgs()];
        }

        return spec;
    }

    private static NetworkPolicyIngressRuleArgs Ingress(NetworkSettings settings, string app)
    {
        var rule = new NetworkPolicyIngressRuleArgs { Ports = [Port(ContainerPorts.HttpName), Port(ContainerPorts.HttpsName)] };
        // without any source a rule lets everyone in
        if (!settings.AllowFrom.IsEmpty)
        {
            rule.From = settings.AllowFrom.Select(Peer).Prepend(Verifiers(app)).ToImmutableArray();
        }

        return rule;
    }

    private static NetworkPolicyPortArgs Port(string name) => new() { Port = name, Protocol = "TCP" };

    private static NetworkPolicyPeerArgs Verifiers(string app) =>
        new() { PodSelector = new LabelSelectorArgs { MatchLabels = PodLabels.Asking(app) } };

    private static NetworkPolicyPeerArgs Peer(PeerSettings peer)
    {
        var args = new NetworkPolicyPeerArgs { IpBlock = (peer.Cidr is null ? null : new IPBlockArgs { Cidr = peer.Cidr }).OrNone() };
        if (peer.Namespace is not null)
        {
            args.NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceName] = peer.Namespace } };
        }

        if (!peer.Labels.IsEmpty)
        {
            args.PodSelector = new LabelSelectorArgs { MatchLabels = peer.Labels.ToImmutableDictionary(StringComparer.Ordinal) };
        }

        return args;
    }
}
