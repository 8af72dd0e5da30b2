using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Changes;

/// <summary>The texts of an object as they are shown.</summary>
internal static partial class ShownText
{
    // what the engine writes in a preview where a value is not known yet
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>A copy without private keys, and with words where a value is not known before the update.</summary>
    /// <param name="value">The object, or a value in it.</param>
    /// <param name="names">The automatic names that a preview made up, and what is shown in their place.</param>
    public static JsonNode? Of(JsonNode? value, IReadOnlyDictionary<string, string> names) =>
        value switch
        {
            JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, names)))),
            JsonArray list => new JsonArray([.. list.Select(entry => Of(entry, names))]),
            JsonValue one when one.TryGetValue<string>(out var text) => Of(text, names),
            _ => value?.DeepClone(),
        };

    /// <inheritdoc cref="Of(JsonNode?, IReadOnlyDictionary{string, string})"/>
    public static string Of(string text) =>
        PrivateKey().Replace(text, "[secret]").Replace(Unknown, "[known after the update]", StringComparison.Ordinal);

    private static string Of(string text, IReadOnlyDictionary<string, string> names) =>
        names.Aggregate(Of(text), (shown, name) => shown.Replace(name.Key, name.Value, StringComparison.Ordinal));

    // to its end, or, when that is missing, to the text's
    [GeneratedRegex(
        "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PrivateKey();
}
