using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>How many pods may be missing while nodes are emptied.</summary>
internal static class DisruptionBudget
{
    /// <summary>One pod at a time; pods that are not ready anyway never keep a node from being emptied.</summary>
    internal static PodDisruptionBudgetSpecArgs For(ImmutableDictionary<string, string> selector) =>
        new()
        {
            MaxUnavailable = 1,
            Selector = new LabelSelectorArgs { MatchLabels = selector },
            UnhealthyPodEvictionPolicy = "AlwaysAllow",
        };
}
