using System.Collections.Immutable;

namespace KubeExpose.Infra.Certificates;

/// <summary>Whether nginx can serve with a pair that was not made here, and clients take it: found out before any pod rolls.</summary>
internal static class PairVerification
{
    /// <summary>All that nginx or clients would not take, by where it is. What is null is not judged.</summary>
    /// <param name="certificatePem">The certificate, and what signed it.</param>
    /// <param name="privateKeyPem">Its key.</param>
    /// <param name="authorityPem">What clients trust, where that is not what came with the certificate.</param>
    /// <param name="asTheyAre">Whether nginx gets the very texts, and not what was read out of them.</param>
    /// <param name="now">When.</param>
    internal static IEnumerable<(PairPart Part, Objection Objection)> Objections(
        string? certificatePem,
        string? privateKeyPem,
        string? authorityPem,
        bool asTheyAre,
        DateTimeOffset now
    )
    {
        Objection? noChain = null;
        var chain = certificatePem is null ? null : Chain(Lines(certificatePem, asTheyAre), out noChain);
        var key = privateKeyPem is null ? null : PrivateKeyText.Read(Lines(privateKeyPem, asTheyAre));
        return
        [
            .. Of(PairPart.Certificate, noChain),
            .. Of(PairPart.PrivateKey, key?.Objection),
            .. chain is null ? [] : ClientVerification.Objections(chain, now).SelectMany(what => Of(PairPart.Certificate, new(what))),
            .. chain is null ? [] : Of(PairPart.Certificate, OfNames(chain)),
            .. chain is null || key?.Block is null ? [] : Of(PairPart.PrivateKey, OfFit(chain, key)),
            .. authorityPem is null ? [] : Of(PairPart.Authority, OfTrust(chain, authorityPem, now)),
        ];
    }

    private static CertificateChain? Chain(PemText pem, out Objection? objection) =>
        CertificateBundle.Read(pem, out objection) is [var leaf, .. var issuers] ? new(leaf, issuers) : null;

    // nginx reads by lines
    private static PemText Lines(string text, bool asTheyAre) =>
        PemText.Read(text) is var pem && asTheyAre && pem is { Defect: null, IsInLines: false }
            ? pem with
            {
                Defect = new("PEM without its line breaks, which nginx needs"),
                Blocks = [],
            }
            : pem;

    // clients go by the subject alternative names alone (RFC 9525, section 6.3)
    private static Objection? OfNames(CertificateChain chain) =>
        chain.Names is { DnsNames.IsEmpty: true, IpAddresses.IsEmpty: true }
            ? new("for no DNS name or address", "have it issued with a subject alternative name: clients read no other")
            : null;

    private static Objection? OfFit(CertificateChain chain, PrivateKeyText key) =>
        key.Fits(chain.Leaf) ? null
        : chain.Issuers.FirstOrDefault(key.Fits) is { } other
            ? new($"the key of {other.Title}, which is not the first certificate", "put the server's own certificate first")
        : new("another certificate's");

    private static Objection? OfTrust(CertificateChain? chain, string authorityPem, DateTimeOffset now)
    {
        var trusted = CertificateBundle.Read(PemText.Read(authorityPem), out var objection);
        return objection is not null || chain is null ? objection
            : ClientVerification.ObjectionToTrust(chain, trusted, now) is { } what ? new(what)
            : null;
    }

    private static ImmutableArray<(PairPart Part, Objection Objection)> Of(PairPart part, Objection? objection) =>
        objection is null ? [] : [(part, objection)];
}
