using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate's signature (RFC 5280, section 4.1.1): how it was made, and by whom.</summary>
internal sealed class CertificateSignature
{
    private const string Pss = "1.2.840.113549.1.1.10";

    // what both OpenSSL 3 and browsers verify, but for the weak hashes, which are named to be refused
    private static readonly FrozenDictionary<string, HashAlgorithmName> Hashes = new Dictionary<string, HashAlgorithmName>(
        StringComparer.Ordinal
    )
    {
        ["1.2.840.113549.1.1.4"] = HashAlgorithmName.MD5,
        ["1.2.840.113549.1.1.5"] = HashAlgorithmName.SHA1,
        ["1.2.840.113549.1.1.11"] = HashAlgorithmName.SHA256,
        ["1.2.840.113549.1.1.12"] = HashAlgorithmName.SHA384,
        ["1.2.840.113549.1.1.13"] = HashAlgorithmName.SHA512,
        ["1.2.840.10045.4.1"] = HashAlgorithmName.SHA1,
        ["1.2.840.10045.4.3.2"] = HashAlgorithmName.SHA256,
        ["1.2.840.10045.4.3.3"] = HashAlgorithmName.SHA384,
        ["1.2.840.10045.4.3.4"] = HashAlgorithmName.SHA512,
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    }.ToFrozenDictionary();

    private readonly X509Certificate2 _certificate;
    private readonly ReadOnlyMemory<byte> _signed;
    private readonly byte[] _signature;
    private readonly string _algorithm;
    private readonly HashAlgorithmName? _hash;

    private CertificateSignature(X509Certificate2 certificate)
    {
        var parts = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        _certificate = certificate;
        _signed = parts.ReadEncodedValue();
        var algorithm = parts.ReadSequence();
        _algorithm = algorithm.ReadObjectIdentifier();
        _hash = Hash(_algorithm == Pss ? PssHash(algorithm) : _algorithm);
        _signature = parts.ReadBitString(out _);
    }

    /// <summary>A certificate's signature.</summary>
    internal static CertificateSignature Of(X509Certificate2 certificate) => new(certificate);

    /// <summary>How it was made, where clients refuse that; null where they don't.</summary>
    internal string? Weakness =>
        _hash is not { } hash ? $"signed by an algorithm that browsers do not know ({_algorithm})"
        : hash == HashAlgorithmName.MD5 || hash == HashAlgorithmName.SHA1
            ? $"signed with {(hash == HashAlgorithmName.MD5 ? "MD5" : "SHA-1")}"
        : null;

    /// <summary>
    /// Whether the issuer has the name that the certificate says, and its key made the signature. The name alone tells where the algorithm
    /// is none that can be verified here.
    /// </summary>
    internal bool IsBy(X509Certificate2 issuer) =>
        _certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData) && (_hash is not { } hash || IsBy(issuer, hash));

    private bool IsBy(X509Certificate2 issuer, HashAlgorithmName hash)
    {
        try
        {
            using var rsa = issuer.GetRSAPublicKey();
            using var curve = issuer.GetECDsaPublicKey();
            return _algorithm == Pss ? rsa?.VerifyData(_signed.Span, _signature, hash, RSASignaturePadding.Pss) is true
                : rsa is not null ? rsa.VerifyData(_signed.Span, _signature, hash, RSASignaturePadding.Pkcs1)
                : curve?.VerifyData(_signed.Span, _signature, hash, DSASignatureFormat.Rfc3279DerSequence) is true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static HashAlgorithmName? Hash(string algorithm) => Hashes.TryGetValue(algorithm, out var hash) ? hash : null;

    // RFC 4055, section 3.1: the hash is in [0], and SHA-1 where it is not
    private static string PssHash(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        var hash = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        return parameters.HasData && parameters.PeekTag() == hash
            ? parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier()
            : "1.2.840.113549.1.1.5";
    }
}
