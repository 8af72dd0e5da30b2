using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Stacks;

/// <summary>Values that a stack file holds encrypted, as <c>{secure: v1:...}</c>. Only the engine can decrypt them.</summary>
internal static class EncryptedValue
{
    /// <summary>Stands in for the value.</summary>
    public const string Mark = "[secret]";

    /// <summary>A copy with <see cref="Mark"/> in place of every encrypted value.</summary>
    public static JsonNode? Masked(JsonNode? value) =>
        value switch
        {
            _ when Is(value) => Mark,
            JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Masked(entry.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Masked)]),
            _ => value?.DeepClone(),
        };

    /// <summary>The keys of the encrypted values, with their paths: the key itself, or keys below it.</summary>
    public static IEnumerable<string> Keys(string key, JsonNode? value) =>
        value switch
        {
            _ when Is(value) => [key],
            JsonObject map => map.SelectMany(entry => Keys($"{key}.{entry.Key}", entry.Value)),
            JsonArray list => list.SelectMany((entry, index) => Keys($"{key}[{index}]", entry)),
            _ => [],
        };

    /// <summary>Whether the value itself is encrypted.</summary>
    public static bool Is(JsonNode? value) =>
        value is JsonObject { Count: 1 } map && map["secure"] is JsonValue secure && secure.TryGetValue<string>(out _);
}
