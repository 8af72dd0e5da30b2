using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate that the stack's own authority signs.</summary>
internal static class AuthoritySignedPair
{
    /// <summary>Declares the authorities, the key, the request and the certificate.</summary>
    internal static CertificateAndKey Declare(StackSettings settings, SubjectNames names, DeclarationScope scope)
    {
        var authority = Authorities.Declare(scope);
        var lifetime = Lifetime.Of(settings.Certificate, settings.Profile);
        var key = ServerKey.Declare(settings, lifetime, scope);
        var request = new CertRequest(
            scope.LogicalName("request"),
            new()
            {
                PrivateKeyPem = key,
                Subject = new CertRequestSubjectArgs { CommonName = names.Common, Organization = names.Organization.OrNone() },
                DnsNames = names.DnsNames,
                IpAddresses = names.IpAddresses,
            },
            scope.Options()
        );
        var certificate = new LocallySignedCert(
            scope.LogicalName("signed-certificate"),
            new()
            {
                CertRequestPem = request.CertRequestPem,
                CaCertPem = authority.CertificatePem,
                CaPrivateKeyPem = authority.PrivateKeyPem,
                AllowedUses = KeyArgs.ServerUses(ServerKey.Algorithm(settings)),
                ValidityPeriodHours = lifetime.ValidityHours,
                EarlyRenewalHours = lifetime.RenewalHours,
                IsCaCertificate = false,
                SetSubjectKeyId = true,
            },
            // the request says in base64 what its own inputs say in plain text
            CustomResourceOptions.Merge(scope.Options(), new() { HideDiffs = { "certRequestPem", "caCertPem" } })
        );
        return new(certificate.CertPem, key, authority.TrustPem);
    }
}
