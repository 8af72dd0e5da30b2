using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>A server's certificate, and those that signed it as far as they were given.</summary>
/// <param name="Leaf">The server's own.</param>
/// <param name="Issuers">What followed it; empty for a certificate that came alone.</param>
internal sealed record CertificateChain(X509Certificate2 Leaf, ImmutableArray<X509Certificate2> Issuers)
{
    /// <summary>The names and addresses that the certificate is for.</summary>
    internal CertificateNames Names
    {
        get
        {
            var names = Leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>().ToList();
            return new(
                [.. names.SelectMany(extension => extension.EnumerateDnsNames())],
                [.. names.SelectMany(extension => extension.EnumerateIPAddresses()).Select(address => address.ToString())]
            );
        }
    }

    /// <summary>When the server's certificate expires, in UTC.</summary>
    internal DateTime NotAfter => Leaf.NotAfter.ToUniversalTime();

    /// <summary>What a client has to trust: the issuers, or the certificate itself.</summary>
    internal string TrustPem => Issuers.IsEmpty ? CertificateBundle.Pem([Leaf]) : CertificateBundle.Pem(Issuers);

    /// <summary>SHA-256 of the certificate's DER form, lower-case hex without colons.</summary>
    internal string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Leaf.RawData));

    /// <summary>The certificate and its issuers, each in a block of its own.</summary>
    internal string Pem => CertificateBundle.Pem([Leaf, .. Issuers]);

    /// <summary>Reads certificates, the server's own first.</summary>
    /// <returns>False when there is none, or anything else.</returns>
    internal static bool TryParse(string pem, [NotNullWhen(true)] out CertificateChain? chain)
    {
        chain = CertificateBundle.Read(PemText.Read(pem), out _) is [var leaf, .. var issuers] ? new(leaf, issuers) : null;
        return chain is not null;
    }

    /// <summary>Reads what a provider made.</summary>
    /// <exception cref="CryptographicException">It is no certificate.</exception>
    internal static CertificateChain Parse(string pem) =>
        TryParse(pem, out var chain) ? chain : throw new CryptographicException("no certificate in PEM");
}
