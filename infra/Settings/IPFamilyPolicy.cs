namespace KubeExpose.Infra.Settings;

/// <summary>How many kinds of addresses the Service has.</summary>
public enum IPFamilyPolicy
{
    /// <summary>One.</summary>
    SingleStack,

    /// <summary>Two where the cluster has them.</summary>
    PreferDualStack,

    /// <summary>Two, or the update fails.</summary>
    RequireDualStack,
}
