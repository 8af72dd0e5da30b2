using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>Certificates one after another in PEM.</summary>
internal static class CertificateBundle
{
    /// <summary>Reads all of them.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="objection">Why it can't be read; null when it can.</param>
    /// <returns>The certificates, at least one; none when there is an objection.</returns>
    internal static ImmutableArray<X509Certificate2> Read(PemText pem, out Objection? objection)
    {
        objection = pem.Defect ?? pem.Blocks.Select(ObjectionTo).FirstOrDefault(found => found is not null);
        return objection is null ? [.. pem.Blocks.Select(block => X509CertificateLoader.LoadCertificate(block.Content.AsSpan()))] : [];
    }

    /// <summary>Writes certificates, each in a block of its own.</summary>
    internal static string Pem(ImmutableArray<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(certificate => $"{certificate.ExportCertificatePem()}\n"));

    private static Objection? ObjectionTo(PemBlock block) =>
        block switch
        {
            { Label: "CERTIFICATE" or "X509 CERTIFICATE" } => IsCertificate(block)
                ? null
                : new("PEM with a block of CERTIFICATE that is none"),
            { Label: "TRUSTED CERTIFICATE" } => new(
                "PEM with a TRUSTED CERTIFICATE, which only openssl reads",
                "convert it: openssl x509 -in FILE -out NEWFILE"
            ),
            { Label: "CERTIFICATE REQUEST" or "NEW CERTIFICATE REQUEST" } => new(
                "PEM with a certificate request",
                "give what the authority made of it"
            ),
            { IsPrivateKey: true } => new("PEM with a private key", "leave the key out here"),
            { Label: var label } => new($"PEM with a block of {label}", "leave it out"),
        };

    private static bool IsCertificate(PemBlock block)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(block.Content.AsSpan());
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
