using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Workload;

/// <summary>The ports that nginx listens on in its container.</summary>
/// <param name="Http">Of HTTP.</param>
/// <param name="Https">Of HTTPS.</param>
internal sealed record ContainerPorts(int Http, int Https)
{
    /// <summary>The HTTP port's name, by which the Service, the probes and the policies mean it.</summary>
    internal const string HttpName = "http";

    /// <summary>The HTTPS port's name.</summary>
    internal const string HttpsName = "https";

    /// <summary>Whether the container names its ports; the tutorial's does not.</summary>
    internal bool AreNamed { get; init; } = true;

    /// <summary>Ports that no one needs to be root for, unless the tutorial's own are asked for.</summary>
    internal static ContainerPorts For(AppProfile profile) =>
        profile == AppProfile.Tutorial ? new(80, 443) { AreNamed = false } : new(8080, 8443);
}
