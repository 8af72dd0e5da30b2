using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Tests.Certificates;

/// <summary>A certificate to be made, sound unless it is told otherwise.</summary>
internal sealed record CertificatePlan
{
    internal required string Name { get; init; }

    internal required AsymmetricAlgorithm Key { get; init; }

    /// <summary>From when on it is valid, in days from now.</summary>
    internal int FromDays { get; init; } = -10;

    /// <summary>Until when, in days from now.</summary>
    internal int ToDays { get; init; } = 60;

    /// <summary>What it says of whether it is an authority; null for nothing.</summary>
    internal bool? IsAuthority { get; init; }

    /// <summary>How many authorities may stand below it; null for any number.</summary>
    internal int? PathLength { get; init; }

    /// <summary>What its key may be used for; null for anything.</summary>
    internal X509KeyUsageFlags? Usage { get; init; }

    /// <summary>The extended uses, by their numbers.</summary>
    internal string[] Uses { get; init; } = [];

    internal string[] DnsNames { get; init; } = [];

    /// <summary>Further extensions.</summary>
    internal X509Extension[] Extensions { get; init; } = [];

    /// <summary>The hash of its signature.</summary>
    internal HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Whether it says by which key it was signed.</summary>
    internal bool NamesIssuersKey { get; init; } = true;

    /// <summary>A sound authority.</summary>
    internal static CertificatePlan Authority(string name, AsymmetricAlgorithm key) =>
        new()
        {
            Name = name,
            Key = key,
            IsAuthority = true,
            Usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
            ToDays = 600,
        };

    /// <summary>A sound server's certificate.</summary>
    internal static CertificatePlan Server(AsymmetricAlgorithm key, params string[] dnsNames) =>
        new()
        {
            Name = "server",
            Key = key,
            IsAuthority = false,
            Usage = X509KeyUsageFlags.DigitalSignature,
            Uses = ["1.3.6.1.5.5.7.3.1"],
            DnsNames = dnsNames,
        };

    /// <summary>Makes it, signed by another plan's key, or by its own.</summary>
    internal X509Certificate2 SignedBy(CertificatePlan? other = null)
    {
        var issuer = other ?? this;
        var request = new CertificateRequest(Title, PublicKeyOf(Key), Hash);
        var extensions = request.CertificateExtensions;
        if (IsAuthority is { } isAuthority)
        {
            extensions.Add(new X509BasicConstraintsExtension(isAuthority, PathLength is not null, PathLength ?? 0, critical: true));
        }

        if (Usage is { } usage)
        {
            extensions.Add(new X509KeyUsageExtension(usage, critical: true));
        }

        if (Uses.Length > 0)
        {
            extensions.Add(new X509EnhancedKeyUsageExtension([.. Uses.Select(use => new Oid(use))], critical: false));
        }

        if (DnsNames.Length > 0)
        {
            var names = new SubjectAlternativeNameBuilder();
            Array.ForEach(DnsNames, names.AddDnsName);
            extensions.Add(names.Build());
        }

        extensions.Add(new X509SubjectKeyIdentifierExtension(PublicKeyOf(Key), critical: false));
        if (NamesIssuersKey)
        {
            extensions.Add(
                X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
                    new X509SubjectKeyIdentifierExtension(PublicKeyOf(issuer.Key), critical: false)
                )
            );
        }

        Array.ForEach(Extensions, extensions.Add);
        var now = DateTimeOffset.UtcNow;
        return request.Create(
            issuer.Title,
            Hash == HashAlgorithmName.MD5 || Hash == HashAlgorithmName.SHA1 ? new LegacySignature(issuer.Key) : Generator(issuer.Key),
            now.AddDays(FromDays),
            now.AddDays(ToDays),
            [1, .. RandomNumberGenerator.GetBytes(15)]
        );
    }

    private X500DistinguishedName Title => new($"CN={Name}");

    private static PublicKey PublicKeyOf(AsymmetricAlgorithm key) => key is RSA rsa ? new PublicKey(rsa) : new PublicKey((ECDsa)key);

    private static X509SignatureGenerator Generator(AsymmetricAlgorithm key) =>
        key is RSA rsa
            ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
            : X509SignatureGenerator.CreateForECDsa((ECDsa)key);
}
