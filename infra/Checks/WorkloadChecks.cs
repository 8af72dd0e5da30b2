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
        ];
}
