using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>A Gateway that the platform runs. Config key <c>route.gateway</c>.</summary>
public sealed record GatewaySettings
{
    /// <summary>The Gateway's namespace.</summary>
    [DnsLabel]
    public string? Namespace { get; init; }

    /// <summary>The Gateway's name.</summary>
    [ObjectName]
    public string? Name { get; init; }

    /// <summary>
    /// The listener to attach to. By default every listener that speaks the route's protocol, serves one of the host names and lets the
    /// namespace in.
    /// </summary>
    [ObjectName]
    public string? Listener { get; init; }
}
