using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>Which cluster the stack goes to, and what must be known about it. Config group <c>cluster</c>.</summary>
public sealed record ClusterSettings
{
    /// <summary>
    /// The kubeconfig's context to use; <c>kubectl config get-contexts</c> lists them. Required by <c>pulumi</c>: no stack goes to a
    /// cluster
    /// because someone last used it.
    /// </summary>
    [NotBlank("the name of a context in your kubeconfig (kubectl config get-contexts)")]
    public string? Context { get; init; }

    /// <summary>
    /// The kubeconfig, its path or its content, which must be a secret where there are credentials in it. Unset: <c>KUBECONFIG</c>, else
    /// <c>~/.kube/config</c>, of whoever runs <c>pulumi</c>.
    /// </summary>
    [Secret]
    public string? Kubeconfig { get; init; }

    /// <summary>The cluster's DNS domain, in which Services are found as NAME.NAMESPACE.svc.DOMAIN.</summary>
    [DnsName]
    public string Domain { get; init; } = "cluster.local";

    /// <summary>The networks that the cluster takes Service addresses from, if known: no backend address may lie in them.</summary>
    [Network]
    public ImmutableArray<string> ServiceCidrs { get; init; } = [];

    /// <summary>
    /// Take over objects of the same name that no Pulumi stack made, instead of failing because they exist: the Service keeps its
    /// addresses, the pods serve until the stack's own are ready, and nothing else of the old is left under
    /// these names. What kubectl made under others, <c>tools orphans STACK</c> lists.
    /// </summary>
    public bool AdoptExisting { get; init; }
}
