using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>The pods that serve: how many, of what image, with how much of a node. Config group <c>workload</c>.</summary>
public sealed record WorkloadSettings
{
    /// <summary>
    /// The nginx image, with a tag other than latest or a digest. By default nginx-unprivileged; with profile tutorial nginx itself, for
    /// its port 80 wants root.
    /// </summary>
    public string? Image { get; init; }

    /// <summary>How many pods serve, 0 to 1000. 2, so that one can go without anyone noticing; with 0 nothing is verified.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>
    /// Scale by CPU use instead of by <c>replicas</c>; off by default. From no pods at all scale up by replicas first: autoscalers leave
    /// zero alone.
    /// </summary>
    public AutoscalerSettings? Autoscaler { get; init; }

    /// <summary>The CPU that a pod is sure to get, 1m to 64.</summary>
    public string CpuRequest { get; init; } = "50m";

    /// <summary>The CPU that a pod gets at most, 1m to 64; rounded up it is the number of nginx workers.</summary>
    public string CpuLimit { get; init; } = "500m";

    /// <summary>The memory that a pod is sure to get, 16Mi to 64Gi.</summary>
    public string MemoryRequest { get; init; } = "64Mi";

    /// <summary>The memory beyond which a pod is ended, 16Mi to 64Gi.</summary>
    public string MemoryLimit { get; init; } = "128Mi";

    /// <summary>Seconds a rollout may go without progress before the update fails, 30 to 3600; the old pods serve on.</summary>
    public int ProgressDeadlineSeconds { get; init; } = 120;

    /// <summary>Seconds a pod that must go serves on while the cluster learns to send traffic elsewhere, 1 to 60.</summary>
    public int PreStopSeconds { get; init; } = 5;

    /// <summary>The least number of pods there are, however they are scaled.</summary>
    internal int LeastReplicas => Autoscaler?.MinReplicas ?? Replicas;

    internal IEnumerable<Fault> Faults() =>
        [
            .. Fault.If(Image is not null && !ImageReference.IsPinned(Image), "workload.image", Image, ImageReference.Pinned),
            .. Bounds.Check("workload.replicas", Replicas, 0, 1000, "pods"),
            .. Quantity.CheckCpu("workload.cpuRequest", CpuRequest, "1m", "64"),
            .. Quantity.CheckCpu("workload.cpuLimit", CpuLimit, "1m", "64"),
            .. Quantity.CheckMemory("workload.memoryRequest", MemoryRequest, "16Mi", "64Gi"),
            .. Quantity.CheckMemory("workload.memoryLimit", MemoryLimit, "16Mi", "64Gi"),
            .. Fault.If(
                Quantity.Parse(CpuRequest) > Quantity.Parse(CpuLimit),
                "workload.cpuRequest",
                CpuRequest,
                $"at most workload.cpuLimit, {CpuLimit}"
            ),
            .. Fault.If(
                Quantity.Parse(MemoryRequest) > Quantity.Parse(MemoryLimit),
                "workload.memoryRequest",
                MemoryRequest,
                $"at most workload.memoryLimit, {MemoryLimit}"
            ),
            .. Bounds.Check("workload.progressDeadlineSeconds", ProgressDeadlineSeconds, 30, 3600, "seconds"),
            .. Bounds.Check("workload.preStopSeconds", PreStopSeconds, 1, 60, "seconds"),
            .. Autoscaler?.Faults() ?? [],
            .. Fault.If(
                Autoscaler is not null && Replicas == 0,
                "workload.replicas",
                0,
                "at least 1 with workload.autoscaler",
                "remove workload.autoscaler: an autoscaler leaves what is scaled to zero alone"
            ),
        ];
}
