using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;

namespace KubeExpose.Infra.Certificates;

/// <summary>
/// The server's private key: new with each renewal unless it is pinned, and with another rotation token; all that is made of it follows.
/// </summary>
internal static class ServerKey
{
    /// <summary>Its logical name.</summary>
    internal const string Name = "key";

    // the engine takes the first trigger that a resource gets for no change: there has to be one from the start, and one that is no text
    private const bool NoToken = false;

    /// <summary>The key's algorithm, chosen or the profile's.</summary>
    internal static KeyAlgorithm Algorithm(StackSettings settings) => settings.Certificate.Algorithm ?? settings.Profile.Algorithm;

    /// <summary>Declares the key; returns its PEM, a secret.</summary>
    internal static Output<string> Declare(StackSettings settings, Lifetime lifetime, DeclarationScope scope)
    {
        var options = scope.Options();
        options.ReplacementTrigger = settings.Certificate.RotationToken ?? (object)NoToken;
        if (settings.Certificate.RotateKey)
        {
            options.ReplaceWith.Add(RenewalClock.Declare(lifetime, scope));
        }

        return new PrivateKey(scope.LogicalName(Name), KeyArgs.For(Algorithm(settings)), options).PrivateKeyPem;
    }
}
