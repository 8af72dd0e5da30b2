using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;

namespace KubeExpose.Infra.Certificates;

/// <summary>The server's private key. Another rotation token makes another key, and all that is made of it follows.</summary>
internal static class ServerKey
{
    /// <summary>Its logical name.</summary>
    internal const string Name = "key";

    // the engine takes the first trigger that a resource gets for no change: there has to be one from the start, and one that is no text
    private const bool NoToken = false;

    /// <summary>Declares the key; returns its PEM, a secret.</summary>
    internal static Output<string> Declare(CertificateSettings settings, Place place) =>
        new PrivateKey(
            Name,
            KeyArgs.For(settings.AlgorithmFor(place.App.Profile)),
            new() { Parent = place.Parent, ReplacementTrigger = settings.RotationToken ?? (object)NoToken }
        ).PrivateKeyPem;
}
