using System.Security.Cryptography;

namespace KubeExpose.Infra.Tests.Certificates;

/// <summary>Keys that tests share: making one takes longer than most of what is tried with it.</summary>
internal static class Keys
{
    private static readonly Dictionary<string, AsymmetricAlgorithm> Made = [];

    /// <summary>A key by what it is and a name of its own: <c>RSA2048</c>, or a curve such as <c>nistP256</c>.</summary>
    internal static AsymmetricAlgorithm Of(string kind, string name = "")
    {
        lock (Made)
        {
            return Made.TryGetValue(kind + name, out var made) ? made : Made[kind + name] = Make(kind);
        }
    }

    private static AsymmetricAlgorithm Make(string kind) =>
        kind.StartsWith("RSA", StringComparison.Ordinal)
            ? RSA.Create(int.Parse(kind[3..]))
            : ECDsa.Create(ECCurve.CreateFromFriendlyName(kind));
}
