using System.Security.Cryptography;
using Pulumi;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate and key of the user's own.</summary>
internal static class ProvidedPair
{
    /// <summary>
    /// The pair, written as nginx reads it: PEM that has lost its line breaks on the way is mended. Clients trust what signed the
    /// certificate, else the certificate itself.
    /// </summary>
    internal static CertificateAndKey Declare(string certificatePem, string privateKeyPem)
    {
        var chain = CertificateChain.Parse(certificatePem);
        return new(Output.Create(chain.Pem), Output.CreateSecret(Mended(privateKeyPem)), Output.Create(chain.TrustPem));
    }

    // the key's block alone, for openssl writes a curve's parameters before it. Where the stack file is encrypted and only the key's
    // place is shown, there is none.
    private static string Mended(string pem) =>
        PrivateKeyText.Read(PemText.Read(pem)).Block is { } block ? PemEncoding.WriteString(block.Label, block.Content.AsSpan()) : pem;
}
