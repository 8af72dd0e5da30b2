using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>A private key in PEM, as nginx reads it: the first block that is one.</summary>
/// <param name="Block">The block; null when there is an objection.</param>
/// <param name="Objection">Why there is none that nginx reads; null when there is.</param>
internal sealed record PrivateKeyText(PemBlock? Block, Objection? Objection)
{
    /// <summary>Reads a text.</summary>
    internal static PrivateKeyText Read(PemText pem)
    {
        var keys = pem.Blocks.Where(block => block.IsPrivateKey).ToImmutableArray();
        return keys switch
        {
            _ when pem.Defect is { } defect => new(null, defect),
            [] => new(null, new($"{string.Join(", ", pem.Blocks.Select(block => block.Label).Distinct())} in PEM, and no private key")),
            [{ Label: "ENCRYPTED PRIVATE KEY" }, ..] or [{ Headers: not "" }, ..] => new(
                null,
                new("encrypted", "give it without a passphrase, Pulumi encrypts it: openssl pkey -in FILE -out NEWFILE")
            ),
            [_, _, ..] => new(null, new($"{keys.Length} private keys", "leave only the certificate's")),
            [var key] when Import(key) is { } imported => Readable(key, imported),
            _ => new(null, new("a private key that can't be read as RSA or ECDSA")),
        };
    }

    /// <summary>Whether it is the key of a certificate.</summary>
    internal bool Fits(X509Certificate2 certificate)
    {
        using var key = Block is null ? null : Import(Block);
        try
        {
            using var pair = key switch
            {
                RSA rsa => certificate.CopyWithPrivateKey(rsa),
                ECDsa curve => certificate.CopyWithPrivateKey(curve),
                _ => null,
            };
            return pair is not null;
        }
        catch (Exception another) when (another is ArgumentException or InvalidOperationException or CryptographicException)
        {
            return false;
        }
    }

    private static PrivateKeyText Readable(PemBlock block, AsymmetricAlgorithm imported)
    {
        imported.Dispose();
        return new(block, Objection: null);
    }

    private static AsymmetricAlgorithm? Import(PemBlock block) =>
        block.Label switch
        {
            "RSA PRIVATE KEY" => Imported(RSA.Create(), key => key.ImportRSAPrivateKey(block.Content.AsSpan(), out _)),
            "EC PRIVATE KEY" => Imported(ECDsa.Create(), key => key.ImportECPrivateKey(block.Content.AsSpan(), out _)),
            "PRIVATE KEY" => Imported(RSA.Create(), key => key.ImportPkcs8PrivateKey(block.Content.AsSpan(), out _))
                ?? Imported(ECDsa.Create(), key => key.ImportPkcs8PrivateKey(block.Content.AsSpan(), out _)),
            _ => null,
        };

    private static AsymmetricAlgorithm? Imported<T>(T key, Action<T> import)
        where T : AsymmetricAlgorithm
    {
        try
        {
            import(key);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }
}
