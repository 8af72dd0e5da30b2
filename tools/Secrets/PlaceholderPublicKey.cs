using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Tools.Secrets;

/// <summary>A public key that says nothing but its algorithm and size: every byte of its number is 0xFF.</summary>
internal static class PlaceholderPublicKey
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const byte Filler = 0xFF;

    public static PublicKey For(string algorithm, int bits) =>
        algorithm == "RSA"
            ? new(new Oid(Rsa), new AsnEncodedData([0x05, 0x00]), new AsnEncodedData(Modulus(bits)))
            : new(new Oid(EllipticCurve), Curve(bits), new AsnEncodedData(Point(bits)));

    /// <summary>The algorithm and size that the key was made for.</summary>
    public static (string Algorithm, int Bits) Read(PublicKey key)
    {
        var bits = 8 * key.EncodedKeyValue.RawData.Count(value => value == Filler);
        return key.Oid.Value == Rsa ? ("RSA", bits) : ("ECDSA", bits / 2);
    }

    private static byte[] Modulus(int bits)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Enumerable.Repeat(Filler, bits / 8).ToArray());
            writer.WriteInteger(65537);
        }

        return writer.Encode();
    }

    private static AsnEncodedData Curve(int bits)
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

    // uncompressed (SEC 1, 2.3.3)
    private static byte[] Point(int bits) => [0x04, .. Enumerable.Repeat(Filler, 2 * ((bits + 7) / 8))];
}
