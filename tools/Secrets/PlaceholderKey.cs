using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Secrets;

/// <summary>
/// Stands in for a private key in a rendering that anyone may see. Certificates "signed" with it can be read, but never verified.
/// </summary>
/// <param name="algorithm"><c>ECDSA</c> or <c>RSA</c>.</param>
/// <param name="bits">The size of the real key.</param>
internal sealed class PlaceholderKey(string algorithm, int bits) : X509SignatureGenerator
{
    private const string Prefix = "[secret: private key ";

    // what certificates have in place of a signature
    private const byte Signature = 0;

    /// <summary>The text in place of the private key.</summary>
    public string Text => $"{Prefix}{algorithm} {bits}]";

    /// <inheritdoc cref="KeySource"/>
    public static JsonObject Create(JsonObject inputs)
    {
        var algorithm = inputs["algorithm"]!.GetValue<string>();
        var key = new PlaceholderKey(
            algorithm,
            algorithm == "RSA"
                ? (int)(inputs["rsaBits"]?.GetValue<double>() ?? 2048)
                : int.Parse(inputs["ecdsaCurve"]!.GetValue<string>()[1..])
        );
        return new()
        {
            ["id"] = key.Text,
            ["privateKeyPem"] = key.Text,
            ["privateKeyPemPkcs8"] = key.Text,
        };
    }

    /// <summary>The signing key that a <see cref="Text"/> stands for; null when the text is something else.</summary>
    public static SigningKey? Load(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length..^1].Split(' ') is [var algorithm, var bits]
            ? SigningKey.Of(algorithm, int.Parse(bits), new PlaceholderKey(algorithm, int.Parse(bits)))
            : null;

    /// <summary>The algorithm and size of the key that a certificate was made with; null when it was a real key.</summary>
    public static (string Algorithm, int Bits)? Read(X509Certificate2 certificate) =>
        // the certificate ends in a BIT STRING of that one byte
        certificate.RawDataMemory.Span.EndsWith((ReadOnlySpan<byte>)[0x03, 0x02, 0x00, Signature])
            ? PlaceholderPublicKey.Read(certificate.PublicKey)
            : null;

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
        (
            algorithm == "RSA" ? CreateForRSA(RSA.Create(), RSASignaturePadding.Pkcs1) : CreateForECDsa(ECDsa.Create())
        ).GetSignatureAlgorithmIdentifier(hashAlgorithm);

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => [Signature];

    protected override PublicKey BuildPublicKey() => PlaceholderPublicKey.For(algorithm, bits);
}
