using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>A taint that pods put up with. An entry of <c>workload.tolerations</c>, field by field as the API has it.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"/>
public sealed record TolerationSettings
{
    /// <summary>The taint's key; every key when it is left out, with operator <c>Exists</c>.</summary>
    [QualifiedName("dedicated")]
    public string? Key { get; init; }

    /// <summary>Whether the taint's value counts: <c>Equal</c> compares it, <c>Exists</c> takes any.</summary>
    public TolerationOperator Operator { get; init; }

    /// <summary>The taint's value, with operator <c>Equal</c>.</summary>
    [LabelValue]
    public string? Value { get; init; }

    /// <summary>The taint's effect; every effect when it is left out.</summary>
    public TaintEffect? Effect { get; init; }

    /// <summary>Seconds that a pod stays once the taint is there, with effect <c>NoExecute</c>; for ever when it is left out.</summary>
    [Between(0, 86_400, Unit = "seconds")]
    public int? TolerationSeconds { get; init; }
}
