namespace KubeExpose.Infra.Settings;

/// <summary>How a toleration compares a taint's value.</summary>
public enum TolerationOperator
{
    /// <summary>The values are the same.</summary>
    Equal,

    /// <summary>Any value.</summary>
    Exists,
}
