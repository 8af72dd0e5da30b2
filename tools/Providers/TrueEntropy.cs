using System.Security.Cryptography;

namespace KubeExpose.Tools.Providers;

/// <summary>The operating system's generator.</summary>
internal sealed class TrueEntropy : IEntropy
{
    public byte[] Bytes(string seed, int count) => RandomNumberGenerator.GetBytes(count);
}
