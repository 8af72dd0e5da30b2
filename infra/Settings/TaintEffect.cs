namespace KubeExpose.Infra.Settings;

/// <summary>What a node's taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>No such pod is put there.</summary>
    NoSchedule,

    /// <summary>Such a pod is put there only when there is no other node.</summary>
    PreferNoSchedule,

    /// <summary>Such pods must leave, too.</summary>
    NoExecute,
}
