using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate that the stack's own authority signs.</summary>
internal static class AuthoritySignedPair
{
    /// <summary>Declares the authority, the key, the request and the certificate.</summary>
    internal static Pair Declare(string name, CertificateSettings settings, SubjectNames names, Place place)
    {
        var authority = new Authority(name, place);
        var key = new PrivateKey($"{name}-key", KeyArgs.For(settings.Algorithm), new() { Parent = place.Parent, ReplacementTrigger = settings.RotationToken! });
        var request = new CertRequest(
            $"{name}-request",
            new()
            {
                PrivateKeyPem = key.PrivateKeyPem,
                Subject = new CertRequestSubjectArgs { CommonName = names.Common },
                DnsNames = names.DnsNames,
                IpAddresses = names.IpAddresses,
            },
            new() { Parent = place.Parent });
        var certificate = new LocallySignedCert(
            $"{name}-signed",
            new()
            {
                CertRequestPem = request.CertRequestPem,
                CaCertPem = authority.CertificatePem,
                CaPrivateKeyPem = authority.PrivateKeyPem,
                AllowedUses = KeyArgs.ServerUses(settings.Algorithm),
                ValidityPeriodHours = settings.Lifetime.ValidityHours,
                EarlyRenewalHours = settings.Lifetime.RenewalHours,
                IsCaCertificate = false,
                SetSubjectKeyId = true,
            },
            // the request says in base64 what its own inputs say in plain text
            new() { Parent = place.Parent, HideDiffs = { "certRequestPem", "caCertPem" } });
        return new(certificate.CertPem, key.PrivateKeyPem, authority.CertificatePem);
    }
}
