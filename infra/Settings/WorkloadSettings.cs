using System.Collections.Immutable;
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
    /// Scale by CPU use instead of by <c>replicas</c>; off by default. An update wakes what was scaled to zero, which autoscalers leave
    /// alone.
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

    /// <summary>
    /// The Secrets of the namespace that images are pulled with, of type <c>kubernetes.io/dockerconfigjson</c>; on every pod, those that
    /// verify too.
    /// </summary>
    [ObjectName]
    public ImmutableArray<string> ImagePullSecrets { get; init; } = [];

    /// <summary>The labels that a node must have for any pod of the application.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The taints of nodes that every pod of the application puts up with.</summary>
    public ImmutableArray<TolerationSettings> Tolerations { get; init; } = [];

    /// <summary>
    /// Seconds after which pods that serve from a node that the cluster has lost are replaced elsewhere. Kubernetes itself would wait 300,
    /// and calls a node lost 40 to 50 seconds after its last sign.
    /// </summary>
    [Between(0, 3600, Unit = "seconds")]
    public int NodeLossSeconds { get; init; } = 10;

    /// <summary>The PriorityClass of the pods that serve; those that verify must never push others out.</summary>
    [ObjectName]
    public string? PriorityClassName { get; init; }

    /// <summary>Further labels of the pods that serve.</summary>
    public ImmutableSortedDictionary<string, string> PodLabels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Further annotations of the pods that serve.</summary>
    public ImmutableSortedDictionary<string, string> PodAnnotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Give every pod users of its own, none of which is one of the node's (<c>hostUsers: false</c>). It takes nodes with Linux 6.3,
    /// containerd 2.0 or CRI-O 1.25, and Kubernetes 1.33; elsewhere such pods do not start.
    /// </summary>
    public bool UserNamespace { get; init; }

    /// <summary>
    /// Which groups processes are in beside the pod's. <c>Strict</c> takes Kubernetes 1.33 and containerd 2.0 or CRI-O 1.31; left to
    /// Kubernetes, which means <c>Merge</c>, by default.
    /// </summary>
    public SupplementalGroupsPolicy? SupplementalGroupsPolicy { get; init; }

    /// <summary>
    /// Set the user and group that pods run as. False where the cluster gives them, as OpenShift does by its security context
    /// constraints.
    /// </summary>
    public bool AssignedIds { get; init; } = true;

    /// <summary>The least number of pods there are, however they are scaled.</summary>
    internal int LeastReplicas => Autoscaler?.MinReplicas ?? Replicas;
}
