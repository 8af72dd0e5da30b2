using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>The container that serves.</summary>
internal static class NginxContainer
{
    /// <summary>nginx, with its files mounted and three probes.</summary>
    internal static ContainerArgs For(WorkloadSettings settings, string image, ContainerPorts ports, InputList<VolumeMountArgs> mounts) =>
        new()
        {
            Name = "nginx",
            Image = image,
            ImagePullPolicy = "IfNotPresent",
            Ports =
            [
                new ContainerPortArgs
                {
                    Name = ContainerPorts.HttpName,
                    ContainerPortValue = ports.Http,
                    Protocol = "TCP",
                },
                new ContainerPortArgs
                {
                    Name = ContainerPorts.HttpsName,
                    ContainerPortValue = ports.Https,
                    Protocol = "TCP",
                },
            ],
            Resources = Hardening.Resources(settings.CpuRequest, settings.CpuLimit, settings.MemoryRequest, settings.MemoryLimit),
            SecurityContext = Hardening.Container(),
            // up to 30 s to start, then asked every second whether it may have traffic, and now and then whether it lives at all
            StartupProbe = Ask(HealthEndpoints.Liveness, ContainerPorts.HttpName, "HTTP", periodSeconds: 1, failures: 30),
            ReadinessProbe = Ask(HealthEndpoints.Readiness, ContainerPorts.HttpsName, "HTTPS", periodSeconds: 1, failures: 3),
            LivenessProbe = Ask(HealthEndpoints.Liveness, ContainerPorts.HttpName, "HTTP", periodSeconds: 10, failures: 3),
            // without it nginx would be gone before the last node has heard of it
            Lifecycle = new LifecycleArgs
            {
                PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = settings.PreStopSeconds } },
            },
            TerminationMessagePolicy = "FallbackToLogsOnError",
            VolumeMounts = mounts,
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
}
