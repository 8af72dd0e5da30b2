using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>What every pod of the application has in common, whether it serves, checks or asks.</summary>
internal static class CommonPod
{
    /// <summary>A pod that passes Pod Security "restricted", has no token, and runs where the settings say.</summary>
    internal static PodSpecArgs Of(StackSettings settings, ContainerArgs container)
    {
        var workload = settings.Workload;
        var pod = new PodSpecArgs
        {
            AutomountServiceAccountToken = false,
            EnableServiceLinks = settings.App.EnableServiceLinks,
            SecurityContext = Hardening.Pod(workload),
            Containers = [container],
            // absent where it is not asked for: not every runtime knows it
            HostUsers = workload.UserNamespace ? (Input<bool>)false : null,
        };
        if (!workload.ImagePullSecrets.IsEmpty)
        {
            pod.ImagePullSecrets = workload.ImagePullSecrets.Select(name => new LocalObjectReferenceArgs { Name = name }).ToArray();
        }

        if (!workload.NodeSelector.IsEmpty)
        {
            pod.NodeSelector = ImmutableDictionary.CreateRange(workload.NodeSelector);
        }

        if (!workload.Tolerations.IsEmpty)
        {
            pod.Tolerations = workload.Tolerations.Select(Toleration).ToArray();
        }

        return pod;
    }

    /// <summary>A toleration as the API has it.</summary>
    internal static TolerationArgs Toleration(TolerationSettings toleration) =>
        new()
        {
            Key = toleration.Key.OrNone(),
            Operator = toleration.Operator.ToString(),
            Value = toleration.Value.OrNone(),
            Effect = toleration.Effect?.ToString().OrNone(),
            TolerationSeconds = toleration.TolerationSeconds.OrNone(),
        };
}
