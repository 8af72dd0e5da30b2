using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Nginx;

/// <summary>All that the text of nginx's configuration depends on.</summary>
/// <param name="Settings">What the user chose.</param>
/// <param name="Ports">The container's ports.</param>
internal sealed record NginxModel(NginxSettings Settings, ContainerPorts Ports)
{
    /// <summary>Seconds that a worker which shall end gives its open requests; a pod's grace period has to be longer.</summary>
    internal const int ShutdownSeconds = 10;

    /// <summary>Connections a worker may hold: about what 64 MiB of memory carry under TLS.</summary>
    internal const int Connections = 2048;

    /// <summary>What the settings ask of nginx.</summary>
    internal static NginxModel Of(StackSettings settings) =>
        new(settings.Nginx, settings.Profile.Ports)
        {
            PublicHttpsPort = ExposedPorts.Of(settings)?.Https ?? ServiceSettings.DefaultHttpsPort,
            NodePorts = settings.Service is { HttpNodePort: { } http, HttpsNodePort: { } https } ? new(http, https) : null,
            Workers = CpuLimit.Workers(Quantity.Parse(settings.Workload.CpuLimit) ?? 1),
        };

    /// <summary>Where nginx finds its files and may write.</summary>
    internal NginxPaths Paths { get; init; } = new();

    /// <summary>The port under which clients find HTTPS: the Service's. A redirect names it unless it is 443.</summary>
    internal int PublicHttpsPort { get; init; } = 443;

    /// <summary>
    /// The nodes' ports that were chosen beforehand, by which clients from outside come to HTTP and are led to HTTPS; null for none.
    /// </summary>
    internal ExposedPorts? NodePorts { get; init; }

    /// <summary>Worker processes, at least 1: see <see cref="CpuLimit"/>.</summary>
    internal int Workers { get; init; } = 1;
}
