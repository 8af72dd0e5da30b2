using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Files;

/// <summary>Converts YAML to JSON as the Pulumi engine does.</summary>
internal static partial class YamlValue
{
    /// <summary>The value as JSON. Objects are sorted by key.</summary>
    /// <exception cref="ToolException">A key is a list or a mapping.</exception>
    public static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            // the engine sorts too: faults then come in the same order
            YamlMappingNode mapping => new JsonObject(
                mapping
                    .Select(entry => KeyValuePair.Create(Key(entry.Key), ToJson(entry.Value)))
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            ),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Select(ToJson)]),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
            _ => ((YamlScalarNode)node).Value,
        };

    /// <summary>A mapping's key as text.</summary>
    /// <exception cref="ToolException">It is a list or a mapping.</exception>
    public static string Key(YamlNode key) =>
        key is YamlScalarNode scalar
            ? scalar.Value ?? ""
            : throw new ToolException($"line {key.Start.Line}: a key must be text, not {key}");

    private static JsonNode? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Integer(text) is { } whole => whole,
            _ when Float().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
            // the engine's YAML reader takes a bare date for a time, and Go prints it so
            _ when Date().IsMatch(text) => $"{text} 00:00:00 +0000 UTC",
            _ => text,
        };

    private static long? Integer(string text) =>
        Hexadecimal().IsMatch(text) ? Convert.ToInt64(text[2..], 16)
        : Octal().IsMatch(text) ? Convert.ToInt64(text.Replace("o", "", StringComparison.Ordinal), 8)
        : Decimal().IsMatch(text) && long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole
        : null;

    [GeneratedRegex("^0x[0-9a-fA-F]{1,15}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("^0o?[0-7]{1,20}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Octal();

    [GeneratedRegex("^[-+]?[0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Float();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
