using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>The pods that serve: how many, of what image, with how much of a node. Config group <c>workload</c>.</summary>
public sealed record WorkloadSettings
{
    /// <summary>
    /// The nginx image. By default nginx-unprivileged; with profile tutorial nginx itself, for its port 80 wants root.
    /// </summary>
    [Image]
    public string? Image { get; init; }

    /// <summary>How many pods serve. 2, so that one can go without anyone noticing; with 0 nothing is verified.</summary>
    [Between(0, 1000, Unit = "pods")]
    public int Replicas { get; init; } = 2;

    /// <summary>
    /// Scale by CPU use instead of by <c>replicas</c>; off by default. From no pods at all scale up by replicas first: autoscalers leave
    /// zero alone.
    /// </summary>
    public AutoscalerSettings? Autoscaler { get; init; }

    /// <summary>The CPU that a pod is sure to get.</summary>
    [Cpu("1m", "64")]
    public string CpuRequest { get; init; } = "50m";

    /// <summary>The CPU that a pod gets at most; rounded up it is the number of nginx workers.</summary>
    [Cpu("1m", "64")]
    public string CpuLimit { get; init; } = "500m";

    /// <summary>The memory that a pod is sure to get.</summary>
    [Memory("16Mi", "64Gi")]
    public string MemoryRequest { get; init; } = "64Mi";

    /// <summary>The memory beyond which a pod is ended.</summary>
    [Memory("16Mi", "64Gi")]
    public string MemoryLimit { get; init; } = "128Mi";

    /// <summary>Seconds a rollout may go without progress before the update fails; the old pods serve on.</summary>
    [Between(30, 3600, Unit = "seconds")]
    public int ProgressDeadlineSeconds { get; init; } = 120;

    /// <summary>Seconds a pod that must go serves on while the cluster learns to send traffic elsewhere.</summary>
    [Between(1, 60, Unit = "seconds")]
    public int PreStopSeconds { get; init; } = 5;

    /// <summary>The least number of pods there are, however they are scaled.</summary>
    internal int LeastReplicas => Autoscaler?.MinReplicas ?? Replicas;
}
