using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Tests.Certificates;

/// <summary>Signs with MD5 or SHA-1, for which .NET makes no certificates any more.</summary>
internal sealed class LegacySignature(AsymmetricAlgorithm key) : X509SignatureGenerator
{
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(
                hashAlgorithm == HashAlgorithmName.MD5 ? "1.2.840.113549.1.1.4"
                : key is RSA ? "1.2.840.113549.1.1.5"
                : "1.2.840.10045.4.1"
            );
            if (key is RSA)
            {
                writer.WriteNull();
            }
        }

        return writer.Encode();
    }

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
        key is RSA rsa
            ? rsa.SignData(data, hashAlgorithm, RSASignaturePadding.Pkcs1)
            : ((ECDsa)key).SignData(data, hashAlgorithm, DSASignatureFormat.Rfc3279DerSequence);

    protected override PublicKey BuildPublicKey() => key is RSA rsa ? new(rsa) : new((ECDsa)key);
}
