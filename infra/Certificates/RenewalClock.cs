using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>
/// A certificate that nobody is served with, of the same term as the one that is. Pulumi has no clock, but its tls provider replaces a
/// certificate that is due; the server's key is replaced with this one, and so is new whenever its certificate is.
/// </summary>
internal static class RenewalClock
{
    /// <summary>Its logical name.</summary>
    internal const string Name = "clock";

    /// <summary>Declares the certificate and a key for it.</summary>
    internal static SelfSignedCert Declare(Lifetime lifetime, DeclarationScope scope)
    {
        var key = new PrivateKey(scope.LogicalName($"{Name}-key"), KeyArgs.For(Settings.KeyAlgorithm.P256), scope.Options());
        return new(
            scope.LogicalName(Name),
            new()
            {
                PrivateKeyPem = key.PrivateKeyPem,
                Subject = new SelfSignedCertSubjectArgs { CommonName = "renewal clock" },
                AllowedUses = { "digital_signature" },
                ValidityPeriodHours = lifetime.ValidityHours,
                EarlyRenewalHours = lifetime.RenewalHours,
                IsCaCertificate = false,
                SetSubjectKeyId = false,
                SetAuthorityKeyId = false,
            },
            scope.Options()
        );
    }
}
