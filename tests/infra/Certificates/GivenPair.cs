using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace KubeExpose.Infra.Tests.Certificates;

/// <summary>A pair of a user's own, signed by an authority of his.</summary>
internal sealed class GivenPair : IDisposable
{
    private readonly AsymmetricAlgorithm _key;
    private readonly X509Certificate2 _leaf;

    private GivenPair(AsymmetricAlgorithm key, X509Certificate2 leaf, string authorityPem) =>
        (_key, _leaf, AuthorityPem) = (key, leaf, authorityPem);

    internal string AuthorityPem { get; }

    /// <summary>The certificate and then the authority.</summary>
    internal string ChainPem => $"{_leaf.ExportCertificatePem()}\n{AuthorityPem}\n";

    internal string PrivateKeyPem => _key.ExportPkcs8PrivateKeyPem();

    internal string EncryptedKeyPem =>
        _key.ExportEncryptedPkcs8PrivateKeyPem(
            "secret",
            new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)
        );

    /// <summary>The group <c>certificate</c> with this pair.</summary>
    internal string Group => GroupOf(ChainPem, PrivateKeyPem);

    /// <summary>The group <c>certificate</c> with any two texts.</summary>
    internal static string GroupOf(string certificatePem, string privateKeyPem) =>
        JsonSerializer.Serialize(
            new
            {
                mode = "provided",
                certificatePem,
                privateKeyPem,
            }
        );

    /// <summary>A pair for one name, or for none.</summary>
    /// <param name="fromDays">From when on it is valid, in days from now.</param>
    /// <param name="toDays">Until when.</param>
    /// <param name="rsaBits">An RSA key of that size; 0 for one on a curve.</param>
    /// <param name="curve">The curve, by its name.</param>
    /// <param name="usage">The only extended key usage; null for any.</param>
    /// <param name="authorityToDays">Until when the authority is valid.</param>
    internal static GivenPair For(
        string? name,
        int fromDays = -1,
        int toDays = 30,
        int rsaBits = 0,
        string curve = "nistP256",
        string? usage = null,
        int authorityToDays = 400
    )
    {
        var now = DateTimeOffset.UtcNow;
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=own CA", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(now.AddDays(-400), now.AddDays(authorityToDays));

        AsymmetricAlgorithm key = rsaBits > 0 ? RSA.Create(rsaBits) : ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var request = key is RSA rsa
            ? new CertificateRequest("CN=own", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=own", (ECDsa)key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (name is not null)
        {
            names.AddDnsName(name);
            request.CertificateExtensions.Add(names.Build());
        }

        if (usage is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(usage)], critical: false));
        }

        var leaf = request.Create(
            authority.SubjectName,
            X509SignatureGenerator.CreateForECDsa(authorityKey),
            now.AddDays(fromDays),
            now.AddDays(toDays),
            [1, .. RandomNumberGenerator.GetBytes(15)]
        );
        return new(key, leaf, authority.ExportCertificatePem());
    }

    public void Dispose()
    {
        _leaf.Dispose();
        _key.Dispose();
    }
}
