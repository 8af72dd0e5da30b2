using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Tools.Providers;

/// <summary>A private key as certificates need it.</summary>
/// <param name="Algorithm">As the tls provider calls it: <c>ECDSA</c> or <c>RSA</c>.</param>
/// <param name="Hash">The hash that goes with it in signatures.</param>
/// <param name="Signer">Signs, and knows the public half.</param>
internal sealed record SigningKey(string Algorithm, HashAlgorithmName Hash, X509SignatureGenerator Signer)
{
    /// <summary>Reads a key, or the text that stands for one.</summary>
    /// <param name="pem">PEM in any of the usual forms, or a <see cref="PlaceholderKey"/>'s text.</param>
    public static SigningKey Load(string pem)
    {
        if (PlaceholderKey.Read(pem) is { } placeholder)
        {
            return new(placeholder.Algorithm, HashFor(placeholder.Bits), placeholder);
        }

        if (pem.Contains("RSA PRIVATE KEY", StringComparison.Ordinal) || !TryElliptic(pem, out var elliptic))
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new("RSA", HashAlgorithmName.SHA256, X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1));
        }

        return new("ECDSA", HashFor(elliptic.KeySize), X509SignatureGenerator.CreateForECDsa(elliptic));
    }

    private static bool TryElliptic(string pem, out ECDsa key)
    {
        key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static HashAlgorithmName HashFor(int bits) =>
        bits switch
        {
            384 => HashAlgorithmName.SHA384,
            521 => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
}
