using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Certificates;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Secrets;

/// <summary>
/// Returns the keys, certificates and random values of the last run again, as the engine's state does, so that applying the manifests
/// twice changes nothing. A resource is made anew when its inputs changed, when a certificate is due for renewal, and the server's key with
/// its renewal clock or when the rotation token changed.
/// </summary>
/// <param name="inner">Makes new resources.</param>
/// <param name="now">The time at which a certificate's renewal is judged.</param>
/// <param name="rotationToken">The setting <c>certificate.rotationToken</c>. An authority's key does not depend on it.</param>
/// <param name="earlier">What <see cref="ToJson"/> returned at the end of the last run; null at the first.</param>
internal sealed class KeptResources(IProvider inner, DateTimeOffset now, string? rotationToken, JsonObject? earlier) : IProvider
{
    private const string Clock = $"{TlsProvider.SelfSignedCertificate} {RenewalClock.Name}";

    private readonly JsonObject? _earlier = earlier?["resources"] as JsonObject;
    private readonly bool _rotates = earlier?["rotationToken"]?.GetValue<string>() != rotationToken;
    private readonly SortedDictionary<string, JsonObject> _kept = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public JsonObject Create(string type, string name, JsonObject inputs)
    {
        var outputs = Earlier($"{type} {name}", inputs) ?? inner.Create(type, name, inputs);
        lock (_lock)
        {
            _kept[$"{type} {name}"] = new() { ["inputs"] = inputs.DeepClone(), ["outputs"] = outputs.DeepClone() };
        }

        return outputs;
    }

    /// <summary>All resources of this run, for the next one. Private keys are among them.</summary>
    public JsonObject ToJson()
    {
        lock (_lock)
        {
            return new()
            {
                ["rotationToken"] = rotationToken,
                ["resources"] = new JsonObject(
                    _kept.Select(resource => KeyValuePair.Create(resource.Key, (JsonNode?)resource.Value.DeepClone()))
                ),
            };
        }
    }

    private JsonObject? Earlier(string key, JsonObject inputs) =>
        !(key == $"{TlsProvider.PrivateKey} {ServerKey.Name}" && IsKeyDue())
        && _earlier?[key] is JsonObject resource
        && resource["inputs"]?.ToJsonString() == inputs.ToJsonString()
        && resource["outputs"] is JsonObject outputs
        && !IsDue(outputs)
            ? (JsonObject)outputs.DeepClone()
            : null;

    // the engine replaces the key with the clock, which is asked for before it, and only where keys are renewed
    private bool IsKeyDue()
    {
        lock (_lock)
        {
            return _rotates || (_kept.ContainsKey(Clock) && _earlier?[Clock]?["outputs"] is JsonObject clock && IsDue(clock));
        }
    }

    private bool IsDue(JsonObject certificate) =>
        certificate["validityEndTime"] is { } end
        && now
            >= DateTimeOffset
                .Parse(end.GetValue<string>(), CultureInfo.InvariantCulture)
                .AddHours(-(certificate["earlyRenewalHours"]?.Deserialize<double>() ?? 0));
}
