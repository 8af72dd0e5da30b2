using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>How the number of pods follows their CPU use. Config key <c>workload.autoscaler</c>.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>The least number of pods, 1 to 1000; also the number to begin with.</summary>
    public int MinReplicas { get; init; } = 2;

    /// <summary>The greatest number of pods, 1 to 1000, at least minReplicas.</summary>
    public int MaxReplicas { get; init; } = 10;

    /// <summary>The CPU use to keep to, in percent of the request, 1 to 1000.</summary>
    public int CpuPercent { get; init; } = 70;

    internal IEnumerable<Fault> Faults() =>
        [
            .. Bounds.Check("workload.autoscaler.minReplicas", MinReplicas, 1, 1000, "pods"),
            .. Bounds.Check("workload.autoscaler.maxReplicas", MaxReplicas, Math.Clamp(MinReplicas, 1, 1000), 1000, "pods"),
            .. Bounds.Check("workload.autoscaler.cpuPercent", CpuPercent, 1, 1000, "percent"),
        ];
}
