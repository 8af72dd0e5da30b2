using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>The stack's own certificate authority. Its key never leaves Pulumi's state, where it is encrypted.</summary>
internal sealed class Authority
{
    private const int ValidityHours = 10 * 365 * 24;

    // a certificate lives 398 days at most: renewed this early, the authority outlives all that it signs
    private const int RenewalHours = 400 * 24;

    /// <summary>Declares key and certificate; they stay through every rotation of the server's.</summary>
    /// <param name="scope">The application's place, whose names tell people whose authority it is.</param>
    internal Authority(DeclarationScope scope)
    {
        var key = new PrivateKey("ca-key", KeyArgs.For(Settings.KeyAlgorithm.P256), new() { Parent = scope.Parent });
        var certificate = new SelfSignedCert(
            "ca",
            new()
            {
                PrivateKeyPem = key.PrivateKeyPem,
                Subject = new SelfSignedCertSubjectArgs
                {
                    CommonName = "KubeExpose CA",
                    Organization = scope.App.Name,
                    OrganizationalUnit = scope.App.Namespace,
                },
                AllowedUses = { "cert_signing", "crl_signing" },
                ValidityPeriodHours = ValidityHours,
                EarlyRenewalHours = RenewalHours,
                IsCaCertificate = true,
                MaxPathLength = 0,
                SetSubjectKeyId = true,
                SetAuthorityKeyId = true,
            },
            new() { Parent = scope.Parent }
        );
        PrivateKeyPem = key.PrivateKeyPem;
        CertificatePem = certificate.CertPem;
    }

    /// <summary>Signs; a secret.</summary>
    internal Output<string> PrivateKeyPem { get; }

    /// <summary>What clients trust.</summary>
    internal Output<string> CertificatePem { get; }
}
