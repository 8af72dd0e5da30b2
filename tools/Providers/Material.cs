using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>Keys, certificates and random values: what the tls and random providers make.</summary>
internal sealed class Material : IProvider
{
    private readonly TlsProvider _tls;
    private readonly RandomProvider _random;

    private Material(IKeySource keys, IEntropy entropy, DateTimeOffset now)
    {
        _tls = new(keys, entropy, now);
        _random = new(entropy);
    }

    /// <summary>
    /// Nothing secret, and the same at every run: placeholders, which are valid from a day that no one takes for a real one.
    /// </summary>
    public static Material Placeholders { get; } = new(new PlaceholderKeys(), new DerivedEntropy(), DateTimeOffset.UnixEpoch);

    /// <summary>The real thing.</summary>
    /// <param name="now">From when on certificates are valid.</param>
    public static Material Real(DateTimeOffset now) => new(new TrueKeys(), new TrueEntropy(), now);

    public JsonObject Create(string type, string name, JsonObject inputs) =>
        type.StartsWith("tls:", StringComparison.Ordinal) ? _tls.Create(type, name, inputs) : _random.Create(type, name, inputs);
}
