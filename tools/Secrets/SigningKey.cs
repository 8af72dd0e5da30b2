using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Tools.Secrets;

/// <summary>A private key that signs certificates.</summary>
/// <param name="Algorithm">The tls provider's name for it: <c>ECDSA</c> or <c>RSA</c>.</param>
/// <param name="Hash">The hash that its signatures use.</param>
/// <param name="Signer">Signs, and has the public key.</param>
internal sealed record SigningKey(string Algorithm, HashAlgorithmName Hash, X509SignatureGenerator Signer)
{
    /// <summary>A key with the hash that fits its size.</summary>
    public static SigningKey Of(string algorithm, int bits, X509SignatureGenerator signer) =>
        new(
            algorithm,
            bits switch
            {
                384 => HashAlgorithmName.SHA384,
                521 => HashAlgorithmName.SHA512,
                _ => HashAlgorithmName.SHA256,
            },
            signer
        );

    /// <param name="pem">PEM in SEC 1, PKCS #1 or PKCS #8, or the text of a <see cref="PlaceholderKey"/>.</param>
    public static SigningKey Load(string pem)
    {
        if (PlaceholderKey.Load(pem) is { } placeholder)
        {
            return placeholder;
        }

        if (!pem.Contains("RSA PRIVATE KEY", StringComparison.Ordinal) && TryElliptic(pem, out var elliptic))
        {
            return Of("ECDSA", elliptic.KeySize, X509SignatureGenerator.CreateForECDsa(elliptic));
        }

        var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return Of("RSA", rsa.KeySize, X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1));
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
}
