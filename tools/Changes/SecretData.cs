using System.Text;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Changes;

/// <summary>Masks the data of Secrets: all that is left of an entry is whether it changed.</summary>
internal static class SecretData
{
    private const string Changed = "[secret, changed]";

    // what a rendering says of a certificate in place of its PEM
    private const string Description = "[certificate]\n";

    /// <summary>The objects before and afterwards, of which at least one is there. Others than Secrets are returned as they are.</summary>
    /// <param name="before">The object before.</param>
    /// <param name="after">The object afterwards.</param>
    /// <param name="isDataChanged">Whether a preview, in which the data are masked as a whole, says that they change.</param>
    public static (JsonObject? Before, JsonObject? After) Mask(JsonObject? before, JsonObject? after, bool isDataChanged)
    {
        if ((before ?? after)?["kind"]?.GetValue<string>() != "Secret")
        {
            return (before, after);
        }

        var (old, now) = (Entries(before), Entries(after));
        return (
            before is null ? null : WithData(before, old, _ => EncryptedValue.Mark),
            after is null ? null : WithData(after, now, key => IsChanged(key) ? Changed : EncryptedValue.Mark)
        );

        bool IsChanged(string key) => old.TryGetValue(key, out var value) && (isDataChanged || value != now[key]);
    }

    private static Dictionary<string, string> Entries(JsonObject? secret) =>
        ((secret?["data"] as JsonObject)?.Select(entry => (entry.Key, Value: Decoded(entry.Value!.GetValue<string>()))) ?? [])
            .Concat((secret?["stringData"] as JsonObject)?.Select(entry => (entry.Key, Value: entry.Value!.GetValue<string>())) ?? [])
            // what a preview shows: one text for all entries
            .Concat((secret?["data"] ?? secret?["stringData"]) is JsonValue ? [("", EncryptedValue.Mark)] : [])
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static JsonObject WithData(JsonObject secret, Dictionary<string, string> entries, Func<string, string> label)
    {
        var masked = (JsonObject)secret.DeepClone();
        masked.Remove("stringData");
        masked["data"] = entries.ContainsKey("")
            ? label("")
            : new JsonObject(
                entries.Select(entry =>
                    KeyValuePair.Create(
                        entry.Key,
                        (JsonNode?)(entry.Value.StartsWith(Description, StringComparison.Ordinal) ? entry.Value : label(entry.Key))
                    )
                )
            );
        return masked;
    }

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : base64;
    }
}
