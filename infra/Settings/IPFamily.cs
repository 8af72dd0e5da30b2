namespace KubeExpose.Infra.Settings;

/// <summary>A kind of address.</summary>
public enum IPFamily
{
    /// <summary>Such as 10.96.0.1.</summary>
    IPv4,

    /// <summary>Such as fd00:10:96::1.</summary>
    IPv6,
}
