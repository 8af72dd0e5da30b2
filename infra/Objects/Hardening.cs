using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>What makes a pod pass the Pod Security Standard "restricted", and a little more.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted"/>
internal static class Hardening
{
    // above 10000, so that it is no user of the node
    private const int User = 10101;

    /// <summary>No root, no system calls but the usual, and a group that can read what is mounted.</summary>
    internal static PodSecurityContextArgs Pod(WorkloadSettings workload)
    {
        var user = workload.AssignedIds ? (Input<int>)User : null;
        return new()
        {
            RunAsNonRoot = true,
            RunAsUser = user,
            RunAsGroup = user,
            FsGroup = user,
            SupplementalGroupsPolicy = workload.SupplementalGroupsPolicy?.ToString().OrNone(),
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        };
    }

    /// <summary>No way to more rights, and nothing to write to but what is mounted.</summary>
    internal static SecurityContextArgs Container() =>
        new()
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Privileged = false,
            Capabilities = new CapabilitiesArgs { Drop = "ALL" },
        };

    /// <summary>A share of a node, and no more than it.</summary>
    internal static ResourceRequirementsArgs Resources(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) =>
        new()
        {
            Requests =
            {
                ["cpu"] = cpuRequest,
                ["memory"] = memoryRequest,
                ["ephemeral-storage"] = "16Mi",
            },
            // logs count as well, up to 50Mi by the kubelet's defaults
            Limits =
            {
                ["cpu"] = cpuLimit,
                ["memory"] = memoryLimit,
                ["ephemeral-storage"] = "256Mi",
            },
        };
}
