using System.Collections.Immutable;
using k8s.Models;

namespace KubeExpose.Infra.Tests.Security;

/// <summary>The checks of the Pod Security Standard "restricted", each by the name that the admission controller has for it.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"/>
internal static class PodSecurity
{
    private static readonly string[] Capabilities =
    [
        "AUDIT_WRITE",
        "CHOWN",
        "DAC_OVERRIDE",
        "FOWNER",
        "FSETID",
        "KILL",
        "MKNOD",
        "NET_BIND_SERVICE",
        "SETFCAP",
        "SETGID",
        "SETPCAP",
        "SETUID",
        "SYS_CHROOT",
    ];

    private static readonly string[] Sysctls =
    [
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.ping_group_range",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
    ];

    /// <summary>What each check wants to see.</summary>
    internal static readonly ImmutableSortedDictionary<string, Func<V1PodSpec, bool>> Restricted = new Dictionary<
        string,
        Func<V1PodSpec, bool>
    >(StringComparer.Ordinal)
    {
        ["hostNamespaces"] = pod => pod is { HostNetwork: not true, HostPID: not true, HostIPC: not true },
        ["privileged"] = pod => Containers(pod).All(one => one.SecurityContext?.Privileged is not true),
        ["capabilities_baseline"] = pod => Containers(pod).All(one => Added(one).All(Capabilities.Contains)),
        ["hostPathVolumes"] = pod => Volumes(pod).All(volume => volume.HostPath is null),
        ["hostPorts"] = pod => Containers(pod).All(one => (one.Ports ?? []).All(port => port.HostPort is null or 0)),
        ["appArmorProfile"] = pod =>
            Contexts(pod, context => context.AppArmorProfile?.Type, context => context.AppArmorProfile?.Type)
                .All(type => type is null or "RuntimeDefault" or "Localhost"),
        ["seLinuxOptions"] = pod =>
            Contexts(pod, context => context.SeLinuxOptions, context => context.SeLinuxOptions)
                .All(options =>
                    options
                        is null
                            or {
                                User: null,
                                Role: null,
                                Type: null or "container_t" or "container_init_t" or "container_kvm_t" or "container_engine_t"
                            }
                ),
        ["procMount"] = pod => Containers(pod).All(one => one.SecurityContext?.ProcMount is null or "Default"),
        ["seccompProfile_baseline"] = pod =>
            Contexts(pod, context => context.SeccompProfile?.Type, context => context.SeccompProfile?.Type)
                .All(type => type is null or "RuntimeDefault" or "Localhost"),
        ["sysctls"] = pod => (pod.SecurityContext?.Sysctls ?? []).All(sysctl => Sysctls.Contains(sysctl.Name)),
        ["windowsHostProcess"] = pod =>
            Contexts(pod, context => context.WindowsOptions?.HostProcess, context => context.WindowsOptions?.HostProcess)
                .All(yes => yes is not true),
        ["hostProbesAndHostLifecycle"] = pod => Containers(pod).All(one => Hosts(one).All(string.IsNullOrEmpty)),
        ["restrictedVolumes"] = pod =>
            Volumes(pod)
                .All(volume =>
                    (
                        volume.ConfigMap
                        ?? (object?)volume.DownwardAPI
                        ?? volume.EmptyDir
                        ?? volume.Projected
                        ?? volume.Secret
                        ?? volume.Csi
                        ?? volume.PersistentVolumeClaim
                        ?? volume.Ephemeral
                        ?? (object?)volume.Image
                    )
                        is not null
                ),
        ["allowPrivilegeEscalation"] = pod => Containers(pod).All(one => one.SecurityContext?.AllowPrivilegeEscalation is false),
        ["runAsNonRoot"] = pod =>
            Containers(pod).All(one => one.SecurityContext?.RunAsNonRoot ?? pod.SecurityContext?.RunAsNonRoot ?? false),
        ["runAsUser"] = pod => Contexts(pod, context => context.RunAsUser, context => context.RunAsUser).All(user => user is not 0),
        ["seccompProfile_restricted"] = pod =>
            Containers(pod)
                .All(one =>
                    (one.SecurityContext?.SeccompProfile ?? pod.SecurityContext?.SeccompProfile)?.Type is "RuntimeDefault" or "Localhost"
                ),
        ["capabilities_restricted"] = pod =>
            Containers(pod)
                .All(one =>
                    (one.SecurityContext?.Capabilities?.Drop ?? []).Contains("ALL")
                    && Added(one).All(capability => capability == "NET_BIND_SERVICE")
                ),
        ["procMount_restricted"] = pod => Containers(pod).All(one => one.SecurityContext?.ProcMount is null or "Default"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names of the checks that a pod does not pass.</summary>
    internal static IEnumerable<string> Violations(V1PodSpec pod) =>
        Restricted.Where(check => !check.Value(pod)).Select(check => check.Key);

    private static IEnumerable<V1Container> Containers(V1PodSpec pod) => pod.Containers.Concat(pod.InitContainers ?? []);

    private static IEnumerable<V1Volume> Volumes(V1PodSpec pod) => pod.Volumes ?? [];

    private static IEnumerable<string> Added(V1Container container) => container.SecurityContext?.Capabilities?.Add ?? [];

    private static IEnumerable<T?> Contexts<T>(
        V1PodSpec pod,
        Func<V1PodSecurityContext, T?> ofPod,
        Func<V1SecurityContext, T?> ofContainer
    ) =>
        [
            pod.SecurityContext is { } context ? ofPod(context) : default,
            .. Containers(pod).Select(one => one.SecurityContext is { } own ? ofContainer(own) : default),
        ];

    private static IEnumerable<string?> Hosts(V1Container container) =>
        new[] { container.LivenessProbe, container.ReadinessProbe, container.StartupProbe }
            .SelectMany(probe => new[] { probe?.HttpGet?.Host, probe?.TcpSocket?.Host })
            .Concat(
                new[] { container.Lifecycle?.PostStart, container.Lifecycle?.PreStop }.SelectMany(handler =>
                    new[] { handler?.HttpGet?.Host, handler?.TcpSocket?.Host }
                )
            );
}
