using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>Which cluster the stack goes to, and what must be known about it. Config group <c>cluster</c>.</summary>
public sealed record ClusterSettings
{
    /// <summary>
    /// The kubeconfig's context to use. Required by <c>pulumi</c>, without a default: no stack goes to a cluster because someone last
    /// used it.
    /// </summary>
    public string? Context { get; init; }

    /// <summary>
    /// The kubeconfig, its path or its content. Unset: <c>KUBECONFIG</c>, else <c>~/.kube/config</c>, of whoever runs <c>pulumi</c>.
    /// </summary>
    [Secret]
    public string? Kubeconfig { get; init; }

    /// <summary>The cluster's DNS domain, in which Services are found as NAME.NAMESPACE.svc.DOMAIN.</summary>
    public string Domain { get; init; } = "cluster.local";

    /// <summary>The networks that the cluster takes Service addresses from, if known: no backend address may lie in them.</summary>
    public ImmutableArray<string> ServiceCidrs { get; init; } = [];

    /// <summary>
    /// Take over objects of the same name that were made by other means, instead of failing because they exist; the Service keeps its
    /// addresses.
    /// </summary>
    public bool AdoptExisting { get; init; }

    internal IEnumerable<Fault> Faults() =>
        [
            .. Fault.If(
                Context is not null && string.IsNullOrWhiteSpace(Context),
                "cluster.context",
                "empty",
                "a context's name",
                "list them with: kubectl config get-contexts"
            ),
            .. Fault.If(!DnsName.IsName(Domain), "cluster.domain", Domain, "a DNS name such as cluster.local"),
            .. Each.Check(
                "cluster.serviceCidrs",
                ServiceCidrs,
                text => IPText.Network(text) is not null,
                "a network such as 10.96.0.0/16 or fd00:10:96::/112"
            ),
        ];
}
