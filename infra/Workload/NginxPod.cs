using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
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

    /// <summary>
    /// A pod that passes Pod Security "restricted", ends without dropping a request, and keeps away from others of its kind.
    /// </summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="mounts">What the container mounts.</param>
    /// <param name="selector">The labels by which the others are found.</param>
    internal static PodSpecArgs For(StackSettings settings, ImmutableArray<Mount> mounts, ImmutableDictionary<string, string> selector)
    {
        var pod = With(Serving(settings, mounts), settings, mounts);
        pod.TerminationGracePeriodSeconds = settings.Workload.PreStopSeconds + NginxModel.ShutdownSeconds(settings.Nginx) + ReserveSeconds;
        pod.Tolerations.Add(Lost("node.kubernetes.io/not-ready"), Lost("node.kubernetes.io/unreachable"));
        pod.PriorityClassName = settings.Workload.PriorityClassName.OrNone();
        pod.TopologySpreadConstraints = [Apart("kubernetes.io/hostname", selector), Apart("topology.kubernetes.io/zone", selector)];
        return pod;

        Input<TolerationArgs> Lost(string taint) =>
            CommonPod.Toleration(
                new()
                {
                    Key = taint,
                    Operator = TolerationOperator.Exists,
                    Effect = TaintEffect.NoExecute,
                    TolerationSeconds = settings.Workload.NodeLossSeconds,
                }
            );
    }

    /// <summary>A pod like the others that ends once nginx has read its files, with what nginx has to say of them.</summary>
    internal static PodSpecArgs Checking(StackSettings settings, ImmutableArray<Mount> mounts)
    {
        var container = Container(settings, mounts);
        // whatever the image begins with
        container.Command = ["nginx", "-t"];
        var pod = With(container, settings, mounts);
        pod.RestartPolicy = "Never";
        return pod;
    }

    private static PodSpecArgs With(ContainerArgs container, StackSettings settings, ImmutableArray<Mount> mounts)
    {
        var pod = CommonPod.Of(settings, container);
        pod.ServiceAccountName = settings.App.Name;
        pod.Volumes = Mount.Volumes(mounts);
        return pod;
    }

    private static ContainerArgs Serving(StackSettings settings, ImmutableArray<Mount> mounts)
    {
        var container = Container(settings, mounts);
        container.Ports =
        [
            .. settings.Service.HasHttp ? new[] { Port(ContainerPorts.HttpName, settings.Profile.Ports.Http) } : [],
            Port(ContainerPorts.HttpsName, settings.Profile.Ports.Https),
            Port(ContainerPorts.HealthName, settings.Profile.Ports.Health),
        ];
        // up to 30 s to start, then asked every second whether it may have traffic, and now and then whether it lives at all
        container.StartupProbe = Ask(HealthEndpoints.Liveness, periodSeconds: 1, failures: 30);
        container.ReadinessProbe = Ask(HealthEndpoints.Readiness, periodSeconds: 1, failures: 3);
        container.LivenessProbe = Ask(HealthEndpoints.Liveness, periodSeconds: 10, failures: 3);
        // without it nginx would be gone before the last node has heard of it
        container.Lifecycle = new LifecycleArgs
        {
            PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = settings.Workload.PreStopSeconds } },
        };
        return container;
    }

    private static ContainerArgs Container(StackSettings settings, ImmutableArray<Mount> mounts) =>
        new()
        {
            Name = "nginx",
            Image = settings.NginxImage,
            ImagePullPolicy = "IfNotPresent",
            Resources = Hardening.Resources(
                settings.Workload.CpuRequest,
                settings.Workload.CpuLimit,
                settings.Workload.MemoryRequest,
                settings.Workload.MemoryLimit
            ),
            SecurityContext = Hardening.Container(),
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

    private static ProbeArgs Ask(string path, int periodSeconds, int failures) =>
        new()
        {
            HttpGet = new HTTPGetActionArgs
            {
                Path = path,
                Port = ContainerPorts.HealthName,
                Scheme = "HTTP",
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
