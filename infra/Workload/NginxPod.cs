using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>The pods that serve.</summary>
internal static class NginxPod
{
    // nginx gives the last requests their time and goes; the rest is for a slow node
    private const int ReserveSeconds = 5;

    /// <summary>A pod that passes Pod Security "restricted", ends without dropping a request, and keeps away from its likes.</summary>
    /// <param name="selector">The labels by which its likes are found.</param>
    internal static PodSpecArgs For(
        StackSettings settings,
        ContainerArgs container,
        InputList<VolumeArgs> volumes,
        ImmutableDictionary<string, string> selector
    ) =>
        new()
        {
            ServiceAccountName = settings.App.Name,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = settings.App.EnableServiceLinks,
            SecurityContext = Hardening.Pod(),
            TerminationGracePeriodSeconds = settings.Workload.PreStopSeconds + NginxModel.ShutdownSeconds + ReserveSeconds,
            TopologySpreadConstraints = [Apart("kubernetes.io/hostname", selector), Apart("topology.kubernetes.io/zone", selector)],
            Containers = [container],
            Volumes = volumes,
        };

    private static TopologySpreadConstraintArgs Apart(string topology, ImmutableDictionary<string, string> selector) =>
        new()
        {
            TopologyKey = topology,
            MaxSkew = 1,
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = new LabelSelectorArgs { MatchLabels = selector },
            // pods of the release before do not count
            MatchLabelKeys = ["pod-template-hash"],
        };
}
