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
    /// In: the ports for clients, from whom the settings allow and from what verifies. Out: nothing, unless the settings allow it. The
    /// kubelet reaches the pods of its own node by rule.
    /// </summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="app">The application's name.</param>
    internal static NetworkPolicySpecArgs For(StackSettings settings, string app)
    {
        var spec = Around(PodLabels.Serving(app), settings);
        spec.Ingress = [Ingress(settings, app)];
        return spec;
    }

    /// <summary>The same for the pod that checks the configuration: nobody has to reach it.</summary>
    internal static NetworkPolicySpecArgs OfCheck(StackSettings settings, string app) => Around(PodLabels.Checking(app), settings);

    private static NetworkPolicySpecArgs Around(ImmutableDictionary<string, string> pods, StackSettings settings)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = pods.AddRange(PodLabels.Guarded(settings)) },
            PolicyTypes = ["Ingress", "Egress"],
        };
        if (settings.Network.AllowEgress)
        {
            spec.Egress = [new NetworkPolicyEgressRuleArgs()];
        }

        return spec;
    }

    private static NetworkPolicyIngressRuleArgs Ingress(StackSettings settings, string app)
    {
        var rule = new NetworkPolicyIngressRuleArgs
        {
            Ports = [.. settings.Service.HasHttp ? new[] { Port(ContainerPorts.HttpName) } : [], Port(ContainerPorts.HttpsName)],
        };
        // without any source a rule lets everyone in
        if (!settings.Network.AllowFrom.IsEmpty)
        {
            rule.From = settings.Network.AllowFrom.Concat(Gateway(settings.Route)).Select(Peer).Prepend(Verifiers(app)).ToImmutableArray();
        }

        return rule;
    }

    private static IEnumerable<PeerSettings> Gateway(RouteSettings route) =>
        route.HasGateway ? [new() { Namespace = route.Gateway?.Namespace }] : [];

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
