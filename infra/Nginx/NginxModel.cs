using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Nginx;

/// <summary>All that the text of nginx's configuration depends on.</summary>
/// <param name="Settings">What the user chose.</param>
/// <param name="Ports">The container's ports.</param>
internal sealed record NginxModel(NginxSettings Settings, ContainerPorts Ports)
{
    /// <summary>
    /// Seconds that a worker which shall end gives its open requests: more than kept connections have. A pod's grace period has to be
    /// longer.
    /// </summary>
    internal static int ShutdownSeconds(NginxSettings settings) => Math.Max(10, settings.KeepaliveMinSeconds + 3);

    /// <summary>Connections a worker may hold: about what 64 MiB of memory carry under TLS.</summary>
    internal const int Connections = 2048;

    /// <summary>What the settings ask of nginx.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="site">The site's files; null for those of the image.</param>
    /// <param name="own">Text of the user's own.</param>
    internal static NginxModel Of(StackSettings settings, Site? site, OwnText own) =>
        new(settings.Nginx, settings.Profile.Ports)
        {
            Http = settings.Service.Http,
            ProxyProtocol = settings.Service.ProxyProtocol,
            Site = site,
            SinglePage = settings.Site.SinglePage,
            Own = own,
            Path = settings.Route.Path,
            PublicHttpsPort = ExposedPorts.Of(settings)?.Https ?? ServiceSettings.DefaultHttpsPort,
            NodePorts = settings.Service is { HttpNodePort: { } http, HttpsNodePort: { } https } ? new(http, https) : null,
            Workers = CpuLimit.Workers(Quantity.Parse(settings.Workload.CpuLimit) ?? 1),
        };

    /// <summary>Where nginx finds its files and may write.</summary>
    internal NginxPaths Paths { get; init; } = new();

    /// <summary>What plain HTTP is answered with.</summary>
    internal PlainHttp Http { get; init; }

    /// <summary>Whether connections begin with the PROXY protocol.</summary>
    internal bool ProxyProtocol { get; init; }

    /// <summary>The site's files; null for those of the image.</summary>
    internal Site? Site { get; init; }

    /// <summary>Whether unknown paths are answered with the first page.</summary>
    internal bool SinglePage { get; init; }

    /// <summary>Text of the user's own.</summary>
    internal OwnText Own { get; init; } = new(Server: null, Http: null);

    /// <summary>The prefix of the paths that a route leads here.</summary>
    internal string Path { get; init; } = RouteSettings.AllPaths;

    /// <summary>The port under which clients find HTTPS: the Service's. A redirect names it unless it is 443.</summary>
    internal int PublicHttpsPort { get; init; } = 443;

    /// <summary>
    /// The nodes' ports that were chosen beforehand, by which clients from outside come to HTTP and are led to HTTPS; null for none.
    /// </summary>
    internal ExposedPorts? NodePorts { get; init; }

    /// <summary>Worker processes, at least 1: see <see cref="CpuLimit"/>.</summary>
    internal int Workers { get; init; } = 1;
}
