namespace KubeExpose.Infra.Settings;

/// <summary>Whether a client stays with a pod.</summary>
public enum SessionAffinity
{
    /// <summary>Any pod, every time.</summary>
    None,

    /// <summary>The same pod for the same client address, for a time.</summary>
    ClientIP,
}
