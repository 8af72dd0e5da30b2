using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Certificates;

namespace KubeExpose.Tools.Providers;

/// <summary>
/// Gives the keys, certificates and random values of an earlier run again, as the engine's state does: as long as a resource's
/// inputs are what they were, a certificate is not yet in its renewal window, and the server's key is not to be another.
/// </summary>
/// <param name="inner">Makes what is new.</param>
/// <param name="now">Says whether a certificate is due.</param>
/// <param name="rotationToken">A token other than the earlier run's makes the server's key anew, and so what is made with it; an
/// authority stays.</param>
/// <param name="earlier">What <see cref="ToJson"/> gave at the end of the earlier run; null without one.</param>
internal sealed class KeptResources(IProvider inner, DateTimeOffset now, string? rotationToken, JsonObject? earlier) : IProvider
{
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

    /// <summary>What this run made or found: private keys among it.</summary>
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
        !(_rotates && key == $"{TlsProvider.PrivateKey} {ServerKey.Name}")
        && _earlier?[key] is JsonObject resource
        && resource["inputs"]?.ToJsonString() == inputs.ToJsonString()
        && resource["outputs"] is JsonObject outputs
        && !IsDue(outputs)
            ? (JsonObject)outputs.DeepClone()
            : null;

    private bool IsDue(JsonObject certificate) =>
        certificate["validityEndTime"] is { } end
        && now
            >= DateTimeOffset
                .Parse(end.GetValue<string>(), CultureInfo.InvariantCulture)
                .AddHours(-(certificate["earlyRenewalHours"]?.Deserialize<double>() ?? 0));
}
