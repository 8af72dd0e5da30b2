using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>
/// Whether clients would take a certificate that was not made here for a server's (RFC 5280, section 6), found out before any pod serves
/// it.
/// </summary>
internal static class ClientVerification
{
    private static readonly Oid ServerAuth = new("1.3.6.1.5.5.7.3.1");
    private static readonly string[] Curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35", "nistP256", "nistP384", "nistP521"];

    /// <summary>What clients would object to, as in <c>expired since ...</c>; null for nothing. Whom it names is another matter.</summary>
    /// <param name="chain">The certificate and what was given with it.</param>
    /// <param name="trustPem">What clients trust.</param>
    /// <param name="now">When.</param>
    internal static string? Objection(CertificateChain chain, string trustPem, DateTimeOffset now)
    {
        var leaf = chain.Leaf;
        return chain.NotAfter <= now.UtcDateTime ? $"expired since {Rfc3339.Text(chain.NotAfter)}"
            : leaf.NotBefore.ToUniversalTime() > now.UtcDateTime ? $"not valid before {Rfc3339.Text(leaf.NotBefore)}"
            : !HasUsualKey(leaf) ? "for a key that is neither RSA nor on one of the curves P-256, P-384 and P-521"
            : Path(leaf, $"{chain.Issuers}\n{trustPem}", now);
    }

    private static string? Path(X509Certificate2 leaf, string issuersPem, DateTimeOffset now)
    {
        if (CertificateChain.Certificates(issuersPem) is not { } issuers)
        {
            return "followed by what is no certificate";
        }

        using var path = new X509Chain { ChainPolicy = PolicyAt(now) };
        path.ChainPolicy.ExtraStore.AddRange(issuers);
        if (!path.Build(leaf))
        {
            var reasons = path.ChainStatus.Select(status => status.Status).Where(status => !IsMissingRoot(status));
            return $"one that clients refuse ({string.Join(", ", reasons)})";
        }

        return path.ChainElements.Count == 1 && issuers.Any(issuer => !issuer.Equals(leaf))
            ? "followed by certificates none of which signed it"
            : null;
    }

    // the root may be one that clients have anyway: that it is missing here says nothing
    private static X509ChainPolicy PolicyAt(DateTimeOffset now) =>
        new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority,
            VerificationTime = now.UtcDateTime,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            ApplicationPolicy = { ServerAuth },
        };

    private static bool IsMissingRoot(X509ChainStatusFlags status) =>
        status is X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain;

    private static bool HasUsualKey(X509Certificate2 leaf)
    {
        try
        {
            using var curve = leaf.GetECDsaPublicKey();
            using var rsa = leaf.GetRSAPublicKey();
            return rsa is not null
                || (
                    curve?.ExportParameters(includePrivateParameters: false).Curve.Oid is { } name
                    && (Curves.Contains(name.Value) || Curves.Contains(name.FriendlyName))
                );
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
