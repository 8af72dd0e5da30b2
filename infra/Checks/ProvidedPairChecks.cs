using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>A certificate and key of the user's own. No fault repeats what was given: it is secret.</summary>
internal static class ProvidedPairChecks
{
    private const string CertificateKey = "certificate.certificatePem";
    private const string PrivateKeyKey = "certificate.privateKeyPem";

    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(
        string certificatePem,
        string privateKeyPem,
        ImmutableArray<string> serviceNames,
        DateTimeOffset now
    )
    {
        if (!CertificateChain.TryParse(certificatePem, out var chain))
        {
            return [new(CertificateKey, "not a certificate", "one or more blocks of BEGIN CERTIFICATE, the server's own first")];
        }

        using (chain.Leaf)
        {
            return [.. Accepted(chain, now), .. Names(chain, serviceNames), .. PrivateKey(chain.Leaf, privateKeyPem)];
        }
    }

    private static IEnumerable<Fault> Accepted(CertificateChain chain, DateTimeOffset now) =>
        ClientVerification.Objection(chain, chain.TrustPem, now) is { } objection
            ? [new(CertificateKey, objection, "a server's certificate that is valid, and what signed it after it")]
            : [];

    private static IEnumerable<Fault> Names(CertificateChain chain, ImmutableArray<string> serviceNames) =>
        serviceNames.Any(chain.Names.Cover)
            ? []
            :
            [
                new(
                    CertificateKey,
                    $"for {string.Join(", ", chain.Names.DnsNames.DefaultIfEmpty("no DNS name"))}",
                    $"a certificate for one of {string.Join(", ", serviceNames)}"
                ),
            ];

    private static IEnumerable<Fault> PrivateKey(X509Certificate2 leaf, string pem)
    {
        if (pem.Contains("BEGIN ENCRYPTED", StringComparison.Ordinal) || pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
        {
            return [new(PrivateKeyKey, "encrypted", "a key without a passphrase", "Pulumi encrypts it: pulumi config set --secret")];
        }

        try
        {
            using var pair = X509Certificate2.CreateFromPem(leaf.ExportCertificatePem(), pem);
            return pair.GetRSAPrivateKey() is { KeySize: < 2048 and var bits }
                ? [new(PrivateKeyKey, $"an RSA key of {bits} bits", "RSA of at least 2048 bits, or ECDSA")]
                : [];
        }
        catch (Exception unfit) when (unfit is CryptographicException or ArgumentException)
        {
            return [new(PrivateKeyKey, "not the certificate's", "the private key of certificate.certificatePem in PEM (RSA or ECDSA)")];
        }
    }
}
