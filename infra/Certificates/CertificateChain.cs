using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>A server's certificate, and those that signed it as far as they were given.</summary>
/// <param name="Leaf">The server's own.</param>
/// <param name="Issuers">What followed it, in PEM; empty for a certificate that came alone.</param>
internal sealed record CertificateChain(X509Certificate2 Leaf, string Issuers)
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
    internal string TrustPem => Issuers.Length > 0 ? Issuers : $"{Leaf.ExportCertificatePem()}\n";

    /// <summary>SHA-256 of the certificate's DER form, lower-case hex without colons.</summary>
    internal string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Leaf.RawData));

    /// <summary>The certificate and its issuers, each in a block of its own.</summary>
    internal string Pem => $"{Leaf.ExportCertificatePem()}\n{Issuers}";

    /// <summary>Reads the first certificate and keeps the others as text.</summary>
    /// <returns>False when there is none, or one that is broken.</returns>
    internal static bool TryParse(string pem, [NotNullWhen(true)] out CertificateChain? chain)
    {
        chain = Certificates(pem) is [var leaf, .. var issuers]
            ? new(leaf, string.Concat(issuers.Select(issuer => $"{issuer.ExportCertificatePem()}\n")))
            : null;
        return chain is not null;
    }

    /// <summary>All certificates in the text; null when one is broken.</summary>
    internal static X509Certificate2[]? Certificates(string pem)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(pem);
            return [.. all];
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Reads what a provider made.</summary>
    /// <exception cref="CryptographicException">It is no certificate.</exception>
    internal static CertificateChain Parse(string pem) =>
        TryParse(pem, out var chain) ? chain : throw new CryptographicException("no certificate in PEM");
}
