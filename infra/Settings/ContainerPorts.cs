namespace KubeExpose.Infra.Settings;

/// <summary>The ports that nginx listens on in its container.</summary>
/// <param name="Http">The port for HTTP.</param>
/// <param name="Https">The port for HTTPS.</param>
/// <param name="Health">The port at which the kubelet asks whether nginx runs: no Service leads there.</param>
internal sealed record ContainerPorts(int Http, int Https, int Health)
{
    /// <summary>The HTTP port's name, by which the Service, the probes and the policies refer to it.</summary>
    internal const string HttpName = "http";

    /// <summary>The HTTPS port's name.</summary>
    internal const string HttpsName = "https";

    /// <summary>The health port's name.</summary>
    internal const string HealthName = "health";

    /// <summary>Whether the container names its ports; the tutorial's does not.</summary>
    internal bool AreNamed { get; init; } = true;
}
