using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>Requests and limits that fit each other, and who decides over the number of pods.</summary>
internal static class WorkloadChecks
{
    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(WorkloadSettings workload) =>
        [
            .. Fault.If(
                Quantity.Parse(workload.CpuRequest) > Quantity.Parse(workload.CpuLimit),
                workload.CpuRequest,
                $"at most {SettingNames.KeyOf(workload.CpuLimit)}, {workload.CpuLimit}"
            ),
            .. Fault.If(
                Quantity.Parse(workload.MemoryRequest) > Quantity.Parse(workload.MemoryLimit),
                workload.MemoryRequest,
                $"at most {SettingNames.KeyOf(workload.MemoryLimit)}, {workload.MemoryLimit}"
            ),
            .. Fault.If(
                workload.Autoscaler is { MinReplicas: var least, MaxReplicas: > 0 and var most } && most < least,
                workload.Autoscaler?.MaxReplicas,
                $"at least workload.autoscaler.minReplicas, {workload.Autoscaler?.MinReplicas}"
            ),
            .. Fault.If(
                workload is { Autoscaler: not null, Replicas: 0 },
                workload.Replicas,
                "at least 1 with workload.autoscaler",
                "remove workload.autoscaler: an autoscaler leaves what is scaled to zero alone"
            ),
            .. MetadataChecks.Selector("workload.nodeSelector", workload.NodeSelector),
            .. workload.Tolerations.SelectMany((toleration, i) => Toleration(toleration, $"workload.tolerations[{i}]")),
            .. MetadataChecks.Labels("workload.podLabels", workload.PodLabels),
            .. MetadataChecks.Annotations("workload.podAnnotations", workload.PodAnnotations, OfSecurity),
        ];

    // as the API server judges it
    private static IEnumerable<Fault> Toleration(TolerationSettings toleration, string key) =>
        [
            .. toleration is { Operator: TolerationOperator.Equal, Key: null }
                ? new[] { new Fault(key, "without a key", "a key, or operator Exists", $"set {key}.key, or {key}.operator to Exists") }
                : [],
            .. toleration is { Operator: TolerationOperator.Exists, Value: { } value }
                ? new[] { new Fault($"{key}.value", value, "no value with operator Exists", "remove it, or set operator to Equal") }
                : [],
            .. toleration is { TolerationSeconds: { } seconds, Effect: not TaintEffect.NoExecute }
                ? new[] { new Fault($"{key}.tolerationSeconds", seconds, "none but with effect NoExecute", "remove it, or set the effect") }
                : [],
        ];

    // these are judged by Pod Security, or lift it
    private static string? OfSecurity(string annotation) =>
        MetadataChecks.IsOfKubernetes(annotation) && annotation.Split('/')[0].Contains("sec", StringComparison.Ordinal)
            ? "remove it: the pods' security is decided here"
            : null;
}
