using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>How the number of pods follows their CPU use. Config key <c>workload.autoscaler</c>.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>The least number of pods; also the number to begin with.</summary>
    [Between(1, 1000, Unit = "pods")]
    public int MinReplicas { get; init; } = 2;

    /// <summary>The greatest number of pods, at least <c>minReplicas</c>.</summary>
    [Between(1, 1000, Unit = "pods")]
    public int MaxReplicas { get; init; } = 10;

    /// <summary>The CPU use to keep to, in percent of the request.</summary>
    [Between(1, 1000, Unit = "percent")]
    public int CpuPercent { get; init; } = 70;
}
