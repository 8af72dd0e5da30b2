using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>The pods that serve.</summary>
internal static class NginxPod
{
    // nginx gives the last requests their time and goes; the rest is for a slow node
    private const int ReserveSeconds = 5;

    /// <summary>
    /// A pod that passes Pod Security "restricted", ends without dropping a request, and keeps away from others of its kind.
    /// </summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="mounts">What the container mounts.</param>
    /// <param name="selector">The labels by which the others are found.</param>
    internal static PodSpecArgs For(StackSettings settings, ImmutableArray<Mount> mounts, ImmutableDictionary<string, string> selector) =>
        new()
        {
            ServiceAccountName = settings.App.Name,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = settings.App.EnableServiceLinks,
            SecurityContext = Hardening.Pod(),
            TerminationGracePeriodSeconds = settings.Workload.PreStopSeconds + NginxModel.ShutdownSeconds + ReserveSeconds,
            TopologySpreadConstraints = [Apart("kubernetes.io/hostname", selector), Apart("topology.kubernetes.io/zone", selector)],
            Containers = [Container(settings, mounts)],
            Volumes = Mount.Volumes(mounts),
        };

    private static ContainerArgs Container(StackSettings settings, ImmutableArray<Mount> mounts) =>
        new()
        {
            Name = "nginx",
            Image = settings.NginxImage,
            ImagePullPolicy = "IfNotPresent",
            Ports =
            [
                Port(ContainerPorts.HttpName, settings.Profile.Ports.Http),
                Port(ContainerPorts.HttpsName, settings.Profile.Ports.Https),
            ],
            Resources = Hardening.Resources(
                settings.Workload.CpuRequest,
                settings.Workload.CpuLimit,
                settings.Workload.MemoryRequest,
                settings.Workload.MemoryLimit
            ),
            SecurityContext = Hardening.Container(),
            // up to 30 s to start, then asked every second whether it may have traffic, and now and then whether it lives at all
            StartupProbe = Ask(HealthEndpoints.Liveness, ContainerPorts.HttpName, "HTTP", periodSeconds: 1, failures: 30),
            ReadinessProbe = Ask(HealthEndpoints.Readiness, ContainerPorts.HttpsName, "HTTPS", periodSeconds: 1, failures: 3),
            LivenessProbe = Ask(HealthEndpoints.Liveness, ContainerPorts.HttpName, "HTTP", periodSeconds: 10, failures: 3),
            // without it nginx would be gone before the last node has heard of it
            Lifecycle = new LifecycleArgs
            {
                PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = settings.Workload.PreStopSeconds } },
            },
            TerminationMessagePolicy = "FallbackToLogsOnError",
            VolumeMounts = Mount.VolumeMounts(mounts),
        };

    private static ContainerPortArgs Port(string name, int port) =>
        new()
        {
            Name = name,
            ContainerPortValue = port,
            Protocol = "TCP",
        };

    private static ProbeArgs Ask(string path, string port, string scheme, int periodSeconds, int failures) =>
        new()
        {
            HttpGet = new HTTPGetActionArgs
            {
                Path = path,
                Port = port,
                Scheme = scheme,
            },
            PeriodSeconds = periodSeconds,
            TimeoutSeconds = 2,
            FailureThreshold = failures,
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
