using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;

namespace KubeExpose.Infra.Certificates;

/// <summary>The server's private key. Another rotation token makes another key, and all that is made of it follows.</summary>
internal static class ServerKey
{
    /// <summary>Declares the key; returns its PEM, a secret.</summary>
    internal static Output<string> Declare(CertificateSettings settings, Place place)
    {
        var options = new CustomResourceOptions { Parent = place.Parent };
        if (settings.RotationToken is { } token)
        {
            options.ReplacementTrigger = token;
        }

        return new PrivateKey("key", KeyArgs.For(settings.Algorithm), options).PrivateKeyPem;
    }
}
