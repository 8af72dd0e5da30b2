using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate that signs itself. It is no authority: who trusts it trusts this server and no other.</summary>
internal static class SelfSignedPair
{
    /// <summary>Declares key and certificate.</summary>
    internal static Pair Declare(CertificateSettings settings, SubjectNames names, Place place)
    {
        var lifetime = settings.LifetimeFor(place.App.Profile);
        var key = ServerKey.Declare(settings, place);
        var certificate = new SelfSignedCert(
            "certificate",
            new()
            {
                PrivateKeyPem = key,
                Subject = new SelfSignedCertSubjectArgs { CommonName = names.Common, Organization = names.Organization.OrNone() },
                DnsNames = names.DnsNames,
                IpAddresses = names.IpAddresses,
                AllowedUses = KeyArgs.ServerUses(settings.AlgorithmFor(place.App.Profile)),
                ValidityPeriodHours = lifetime.ValidityHours,
                EarlyRenewalHours = lifetime.RenewalHours,
                IsCaCertificate = false,
                SetSubjectKeyId = true,
                SetAuthorityKeyId = true,
            },
            new() { Parent = place.Parent }
        );
        return new(certificate.CertPem, key, certificate.CertPem);
    }
}
