using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>
/// A certificate authority of the stack's own. Its key never leaves Pulumi's state, where it is encrypted. It signs for whatever name it
/// is given: name constraints would hold it to the stack's names, but Pulumi.Tls has no input for them.
/// </summary>
/// <param name="PrivateKeyPem">What it signs with; a secret.</param>
/// <param name="CertificatePem">What clients trust.</param>
/// <param name="NotBefore">Since when there is this one (RFC 3339).</param>
internal sealed record Authority(Output<string> PrivateKeyPem, Output<string> CertificatePem, Output<string> NotBefore)
{
    // a certificate lives 398 days at most: renewed this early, the authority outlives all that it signs
    private const int RenewalHours = 400 * 24;

    /// <summary>Declares key and certificate; they stay through every rotation of the server's.</summary>
    /// <param name="name">The certificate's logical name.</param>
    /// <param name="years">How long it lives.</param>
    /// <param name="scope">The application's scope, whose names tell people whose authority it is.</param>
    internal static Authority Declare(string name, int years, DeclarationScope scope)
    {
        var key = new PrivateKey(scope.LogicalName($"{name}-key"), KeyArgs.For(Settings.KeyAlgorithm.P256), scope.Options());
        var certificate = new SelfSignedCert(
            scope.LogicalName(name),
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
                ValidityPeriodHours = years * 365 * 24,
                EarlyRenewalHours = RenewalHours,
                IsCaCertificate = true,
                MaxPathLength = 0,
                SetSubjectKeyId = true,
                SetAuthorityKeyId = true,
            },
            scope.Options()
        );
        return new(key.PrivateKeyPem, certificate.CertPem, certificate.ValidityStartTime);
    }
}
