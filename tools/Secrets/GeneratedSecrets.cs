using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Secrets;

/// <summary>The keys, certificates and random values that the tls and random providers generate.</summary>
internal sealed class GeneratedSecrets : IProvider
{
    private readonly TlsProvider _tls;
    private readonly RandomProvider _random;

    private GeneratedSecrets(KeySource keys, RandomSource random, DateTimeOffset now)
    {
        _tls = new(keys, random, now);
        _random = new(random);
    }

    /// <summary>
    /// Placeholders that anyone may see and that are the same at every run. Their certificates are valid from 1970, which nobody takes
    /// for a real date.
    /// </summary>
    public static GeneratedSecrets Placeholders { get; } = new(PlaceholderKey.Create, Derived, DateTimeOffset.UnixEpoch);

    /// <summary>Real keys and random values, new ones at every run.</summary>
    /// <param name="now">When the certificates' validity begins.</param>
    public static GeneratedSecrets Real(DateTimeOffset now) =>
        new(RealKeys.Create, (_, count) => RandomNumberGenerator.GetBytes(count), now);

    public JsonObject Create(string type, string name, JsonObject inputs) =>
        type.StartsWith("tls:", StringComparison.Ordinal) ? _tls.Create(type, name, inputs) : _random.Create(type, name, inputs);

    private static byte[] Derived(string seed, int count) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(seed), count);
}
