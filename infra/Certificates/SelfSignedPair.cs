using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate that signs itself. It is no authority: who trusts it trusts this server and no other.</summary>
internal static class SelfSignedPair
{
    /// <summary>Declares key and certificate.</summary>
    internal static CertificateAndKey Declare(StackSettings settings, SubjectNames names, DeclarationScope scope)
    {
        var lifetime = Lifetime.Of(settings.Certificate, settings.Profile);
        var key = ServerKey.Declare(settings, lifetime, scope);
        var certificate = new SelfSignedCert(
            scope.LogicalName("certificate"),
            new()
            {
                PrivateKeyPem = key,
                Subject = new SelfSignedCertSubjectArgs { CommonName = names.Common, Organization = names.Organization.OrNone() },
                DnsNames = names.DnsNames,
                IpAddresses = names.IpAddresses,
                AllowedUses = KeyArgs.ServerUses(ServerKey.Algorithm(settings)),
                ValidityPeriodHours = lifetime.ValidityHours,
                EarlyRenewalHours = lifetime.RenewalHours,
                IsCaCertificate = false,
                SetSubjectKeyId = true,
                SetAuthorityKeyId = true,
            },
            scope.Options()
        );
        return new(certificate.CertPem, key, certificate.CertPem);
    }
}
