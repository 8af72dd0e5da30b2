using k8s.Models;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Security;

[Collection(StackCollection.Name)]
public sealed class PodSecurityTests
{
    /// <summary>One way to break each check, applied to a pod of our own.</summary>
    private static readonly Dictionary<string, Action<V1PodSpec>> Broken = new(StringComparer.Ordinal)
    {
        ["hostNamespaces"] = pod => pod.HostNetwork = true,
        ["privileged"] = pod => pod.Containers[0].SecurityContext.Privileged = true,
        ["capabilities_baseline"] = pod => pod.Containers[0].SecurityContext.Capabilities.Add = ["SYS_ADMIN"],
        ["hostPathVolumes"] = pod =>
            pod.Volumes.Add(
                new()
                {
                    Name = "host",
                    HostPath = new() { Path = "/" },
                }
            ),
        ["hostPorts"] = pod => pod.Containers[0].Ports = [new() { ContainerPort = 8080, HostPort = 80 }],
        ["appArmorProfile"] = pod => pod.SecurityContext.AppArmorProfile = new() { Type = "Unconfined" },
        ["seLinuxOptions"] = pod => pod.Containers[0].SecurityContext.SeLinuxOptions = new() { Type = "spc_t" },
        ["procMount"] = pod => pod.Containers[0].SecurityContext.ProcMount = "Unmasked",
        ["seccompProfile_baseline"] = pod => pod.Containers[0].SecurityContext.SeccompProfile = new() { Type = "Unconfined" },
        ["sysctls"] = pod => pod.SecurityContext.Sysctls = [new() { Name = "kernel.msgmax", Value = "1" }],
        ["windowsHostProcess"] = pod => pod.SecurityContext.WindowsOptions = new() { HostProcess = true },
        ["hostProbesAndHostLifecycle"] = pod =>
            pod.Containers[0].ReadinessProbe = new()
            {
                HttpGet = new() { Host = "10.0.0.1", Port = 80 },
            },
        ["restrictedVolumes"] = pod =>
            pod.Volumes.Add(
                new()
                {
                    Name = "nfs",
                    Nfs = new() { Server = "nfs", Path = "/" },
                }
            ),
        ["allowPrivilegeEscalation"] = pod => pod.Containers[0].SecurityContext.AllowPrivilegeEscalation = null,
        ["runAsNonRoot"] = pod => pod.SecurityContext.RunAsNonRoot = null,
        ["runAsUser"] = pod => pod.Containers[0].SecurityContext.RunAsUser = 0,
        ["seccompProfile_restricted"] = pod => pod.SecurityContext.SeccompProfile = null,
        ["capabilities_restricted"] = pod => pod.Containers[0].SecurityContext.Capabilities.Drop = ["NET_RAW"],
        ["procMount_restricted"] = pod => pod.Containers[0].SecurityContext.ProcMount = "Unmasked",
    };

    public static TheoryData<string> EveryCheck => [.. PodSecurity.Restricted.Keys];

    [Theory, MemberData(nameof(EveryCheck))]
    public async Task Every_pod_of_every_stack_passes(string check)
    {
        foreach (var settings in Stacks.Hardened)
        {
            foreach (var (name, pod, _) in StrictApi.Pods(await Recorded.Of(settings)))
            {
                PodSecurity.Restricted[check](pod).ShouldBeTrue($"{name} in {settings}");
            }
        }
    }

    [Theory, MemberData(nameof(EveryCheck))]
    public async Task A_pod_that_does_not_pass_is_seen(string check)
    {
        var pod = StrictApi.Pods(await Recorded.Of("{}")).First(one => one.Pod.Containers[0].Name == "nginx").Pod;

        Broken[check](pod);

        PodSecurity.Violations(pod).ShouldContain(check);
    }
}
