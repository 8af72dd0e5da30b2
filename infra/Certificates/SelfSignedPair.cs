using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate that signs itself. It is no authority: who trusts it trusts this server and no other.</summary>
internal static class SelfSignedPair
{
    /// <summary>Declares key and certificate.</summary>
    internal static Pair Declare(string name, CertificateSettings settings, SubjectNames names, Place place)
    {
        var key = new PrivateKey($"{name}-key", KeyArgs.For(settings.Algorithm), new() { Parent = place.Parent, ReplacementTrigger = settings.RotationToken! });
        var certificate = new SelfSignedCert(
            $"{name}-certificate",
            new()
            {
                PrivateKeyPem = key.PrivateKeyPem,
                Subject = new SelfSignedCertSubjectArgs { CommonName = names.Common },
                DnsNames = names.DnsNames,
                IpAddresses = names.IpAddresses,
                AllowedUses = KeyArgs.ServerUses(settings.Algorithm),
                ValidityPeriodHours = settings.Lifetime.ValidityHours,
                EarlyRenewalHours = settings.Lifetime.RenewalHours,
                IsCaCertificate = false,
                SetSubjectKeyId = true,
                SetAuthorityKeyId = true,
            },
            new() { Parent = place.Parent });
        return new(certificate.CertPem, key.PrivateKeyPem, certificate.CertPem);
    }
}
