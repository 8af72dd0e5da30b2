using System.Security.Cryptography;
using System.Text;

namespace KubeExpose.Tools.Providers;

/// <summary>The same bytes for the same seed at every run, and others for another: no secret may come of them.</summary>
internal sealed class DerivedEntropy : IEntropy
{
    public byte[] Bytes(string seed, int count) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(seed), count);
}
