using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>What OpenSSL 3 or browsers refuse about a certificate by itself, whoever signed it.</summary>
internal static class CertificateFitness
{
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const int LeastRsaBits = 2048;
    private static readonly string[] Curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35", "nistP256", "nistP384", "nistP521"];

    /// <summary>The objections to a server's certificate.</summary>
    internal static IEnumerable<string> OfServer(X509Certificate2 certificate, DateTimeOffset now) =>
        [
            .. OfAny(certificate, now),
            .. CertificateSignature.Of(certificate).Weakness is { } weakness ? new[] { weakness } : [],
            .. Allows(certificate, X509KeyUsageFlags.DigitalSignature)
                ? []
                : new[] { "not for servers (key usage without digitalSignature)" },
        ];

    /// <summary>The objections to one that signed another.</summary>
    internal static IEnumerable<string> OfIssuer(X509Certificate2 certificate, DateTimeOffset now)
    {
        var signature = CertificateSignature.Of(certificate);
        // a root convinces by being known: of what it says of itself clients verify little
        var isRoot = signature.IsBy(certificate);
        var constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        return
        [
            .. OfAny(certificate, now),
            .. signature.Weakness is { } weakness && !isRoot ? new[] { weakness } : [],
            .. (constraints?.CertificateAuthority ?? isRoot) ? [] : new[] { "not an authority's (basic constraints)" },
            .. Allows(certificate, X509KeyUsageFlags.KeyCertSign) ? [] : new[] { "not for signing certificates (key usage)" },
        ];
    }

    private static IEnumerable<string> OfAny(X509Certificate2 certificate, DateTimeOffset now) =>
        [
            .. certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime
                ? new[] { $"expired since {Rfc3339.Text(certificate.NotAfter)}" }
                : [],
            .. certificate.NotBefore.ToUniversalTime() > now.UtcDateTime
                ? new[] { $"not valid before {Rfc3339.Text(certificate.NotBefore)}" }
                : [],
            .. WeakKey(certificate) is { } key ? new[] { key } : [],
            .. certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().All(IsForServers)
                ? []
                : new[] { "not for servers (extended key usage without serverAuth)" },
        ];

    // an authority that may sign for other uses alone signs no server (RFC 5280 leaves that open, OpenSSL and browsers do not)
    private static bool IsForServers(X509EnhancedKeyUsageExtension uses) =>
        uses.EnhancedKeyUsages.Cast<Oid>().Any(use => use.Value == ServerAuth);

    private static bool Allows(X509Certificate2 certificate, X509KeyUsageFlags usage) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().All(allowed => allowed.KeyUsages.HasFlag(usage));

    private static string? WeakKey(X509Certificate2 certificate)
    {
        const string Unusual = "for a key that is neither RSA nor on one of the curves P-256, P-384 and P-521";
        try
        {
            using var curve = certificate.GetECDsaPublicKey();
            using var rsa = certificate.GetRSAPublicKey();
            return rsa is { KeySize: < LeastRsaBits and var bits } ? $"for an RSA key of {bits} bits (at least {LeastRsaBits})"
                : rsa is not null || (curve is not null && IsNamed(certificate) && IsUsual(curve)) ? null
                : Unusual;
        }
        catch (CryptographicException)
        {
            return Unusual;
        }
    }

    private static bool IsUsual(ECDsa curve) =>
        curve.ExportParameters(includePrivateParameters: false).Curve.Oid is { } name
        && (Curves.Contains(name.Value) || Curves.Contains(name.FriendlyName));

    // by its name, not by all its numbers, which may be those of another curve (RFC 5480, section 2.1.1)
    private static bool IsNamed(X509Certificate2 certificate) => certificate.PublicKey.EncodedParameters?.RawData is [0x06, ..];
}
