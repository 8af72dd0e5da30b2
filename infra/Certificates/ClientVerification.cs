using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>
/// Whether clients would take a chain that was not made here for a server's (RFC 5280, section 6), as OpenSSL 3 and browsers judge, found
/// out before any pod serves it. Whom it names is another matter.
/// </summary>
internal static class ClientVerification
{
    private static readonly Oid ServerAuth = new("1.3.6.1.5.5.7.3.1");

    /// <summary>The objections to what is served.</summary>
    internal static IEnumerable<string> Objections(CertificateChain chain, DateTimeOffset now)
    {
        var path = Path(chain);
        string[] found =
        [
            .. CertificateFitness.OfServer(chain.Leaf, now),
            .. chain.Issuers.SelectMany(issuer =>
                path.Any(issuer.IsSame)
                    ? CertificateFitness.OfIssuer(issuer, now).Select(objection => $"followed by {issuer.Title}, which is {objection}")
                    : [$"followed by {issuer.Title}, which signed none of the certificates before it"]
            ),
        ];
        return found.Length > 0 ? found : OfPath(chain, now);
    }

    /// <summary>The objection to what clients are to trust; null for none.</summary>
    /// <param name="chain">What is served.</param>
    /// <param name="trusted">What clients trust.</param>
    internal static string? ObjectionToTrust(CertificateChain chain, ImmutableArray<X509Certificate2> trusted, DateTimeOffset now)
    {
        var path = Path(chain);
        var signers = trusted.Where(one => path.Any(signed => one.IsSame(signed) || CertificateSignature.Of(signed).IsBy(one))).ToList();
        return signers.Count == 0 ? $"not what signed the certificate, but {string.Join(", ", trusted.Select(one => one.Title))}"
            : signers.Select(one => (one.Title, Objection: OfTrusted(chain, one, now))) is var judged
            && judged.Any(one => one.Objection is null)
                ? null
            : judged.Select(one => $"{one.Title}, which is {one.Objection}").First();
    }

    private static string? OfTrusted(CertificateChain chain, X509Certificate2 trusted, DateTimeOffset now) =>
        trusted.IsSame(chain.Leaf) ? null : CertificateFitness.OfIssuer(trusted, now).FirstOrDefault();

    /// <summary>The server's certificate, and all that signed it or one that did.</summary>
    private static List<X509Certificate2> Path(CertificateChain chain)
    {
        var path = new List<X509Certificate2> { chain.Leaf };
        for (var i = 0; i < path.Count; i++)
        {
            var signature = CertificateSignature.Of(path[i]);
            path.AddRange(chain.Issuers.Where(issuer => !path.Any(issuer.IsSame) && signature.IsBy(issuer)));
        }

        return path;
    }

    /// <summary>What only the certificates together show: constraints of names and of the path's length, unknown extensions.</summary>
    private static IEnumerable<string> OfPath(CertificateChain chain, DateTimeOffset now)
    {
        using var path = new X509Chain { ChainPolicy = PolicyAt(now) };
        path.ChainPolicy.ExtraStore.AddRange(chain.Issuers.ToArray());
        path.Build(chain.Leaf);
        return path
            .ChainElements.SelectMany(element =>
                element
                    .ChainElementStatus.Select(status => Words(status.Status))
                    .OfType<string>()
                    .Select(objection =>
                        element.Certificate.IsSame(chain.Leaf)
                            ? objection
                            : $"followed by {element.Certificate.Title}, which is {objection}"
                    )
            )
            .Distinct(StringComparer.Ordinal);
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

    private static string? Words(X509ChainStatusFlags status) =>
        status switch
        {
            X509ChainStatusFlags.NoError
            or X509ChainStatusFlags.UntrustedRoot
            or X509ChainStatusFlags.PartialChain
            // judged one by one, roots that clients have in another form aside
            or X509ChainStatusFlags.NotTimeValid => null,
            X509ChainStatusFlags.InvalidBasicConstraints => "further from the server's than an authority allows (path length)",
            X509ChainStatusFlags.InvalidNameConstraints
            or X509ChainStatusFlags.HasExcludedNameConstraint
            or X509ChainStatusFlags.HasNotDefinedNameConstraint
            or X509ChainStatusFlags.HasNotPermittedNameConstraint
            or X509ChainStatusFlags.HasNotSupportedNameConstraint => "for names that an authority may not sign for (name constraints)",
            X509ChainStatusFlags.HasNotSupportedCriticalExtension => "one with a critical extension that clients do not know",
            _ => $"one that clients refuse ({status})",
        };
}
