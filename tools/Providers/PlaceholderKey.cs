using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Tools.Providers;

/// <summary>
/// A key that does not exist, so that a rendering can be shown to anyone and is the same at every run: its public half says nothing
/// but the kind, and so do its signatures. Certificates made with it can be read, never verified.
/// </summary>
internal sealed class PlaceholderKey(string algorithm, int bits) : X509SignatureGenerator
{
    private const string Prefix = "[secret: private key ";
    private const string Rsa = "1.2.840.113549.1.1.1";

    // what the public half is made of
    private const byte Digit = 0xFF;

    /// <summary><c>ECDSA</c> or <c>RSA</c>.</summary>
    public string Algorithm => algorithm;

    /// <summary>The size that the real key has.</summary>
    public int Bits => bits;

    /// <summary>What stands where the private key would.</summary>
    public string Text => $"{Prefix}{algorithm} {bits}]";

    /// <summary>The placeholder that a text stands for; null when it is something else.</summary>
    public static PlaceholderKey? Read(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length..^1].Split(' ') is [var algorithm, var bits]
            ? new(algorithm, int.Parse(bits))
            : null;

    /// <summary>
    /// The key in a certificate that a placeholder has signed, which is a zero in place of a signature; null for any other certificate.
    /// </summary>
    public static PlaceholderKey? Read(X509Certificate2 certificate)
    {
        if (!certificate.RawDataMemory.Span.EndsWith("\u0003\u0002\0\0"u8))
        {
            return null;
        }

        var bits = 8 * certificate.PublicKey.EncodedKeyValue.RawData.Count(digit => digit == Digit);
        return certificate.PublicKey.Oid.Value == Rsa ? new("RSA", bits) : new("ECDSA", bits / 2);
    }

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
        Real().GetSignatureAlgorithmIdentifier(hashAlgorithm);

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => [0];

    protected override PublicKey BuildPublicKey() =>
        algorithm == "RSA"
            ? new(new Oid(Rsa), new AsnEncodedData([0x05, 0x00]), new AsnEncodedData(Modulus()))
            : new(new Oid("1.2.840.10045.2.1"), Curve(), new AsnEncodedData(Point()));

    private byte[] Modulus()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Enumerable.Repeat(Digit, bits / 8).ToArray());
            writer.WriteInteger(65537);
        }

        return writer.Encode();
    }

    private AsnEncodedData Curve()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(
            bits switch
            {
                224 => "1.3.132.0.33",
                256 => "1.2.840.10045.3.1.7",
                384 => "1.3.132.0.34",
                _ => "1.3.132.0.35",
            }
        );
        return new(writer.Encode());
    }

    private byte[] Point() => [0x04, .. Enumerable.Repeat(Digit, 2 * ((bits + 7) / 8))];

    private X509SignatureGenerator Real() =>
        algorithm == "RSA" ? CreateForRSA(RSA.Create(), RSASignaturePadding.Pkcs1) : CreateForECDsa(ECDsa.Create());
}
