using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Stacks;

/// <summary>YAML values as the JSON that Pulumi makes of them, which is what a program sees.</summary>
internal static partial class YamlValue
{
    /// <summary>Stands for a value that only the engine can decrypt.</summary>
    public const string Encrypted = "[secret]";

    /// <summary>The value as JSON; <c>secure: …</c> becomes <see cref="Encrypted"/>.</summary>
    public static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping when IsEncrypted(mapping) => Encrypted,
            // in the engine's order, so that faults come in the same
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

    /// <summary>The keys below one key, itself included, whose values are encrypted.</summary>
    public static IEnumerable<string> EncryptedKeys(string key, YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping when IsEncrypted(mapping) => [key],
            YamlMappingNode mapping => mapping.SelectMany(entry => EncryptedKeys($"{key}.{entry.Key}", entry.Value)),
            YamlSequenceNode sequence => sequence.SelectMany((entry, index) => EncryptedKeys($"{key}[{index}]", entry)),
            _ => [],
        };

    private static bool IsEncrypted(YamlMappingNode mapping) =>
        mapping.Children is [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode }];

    private static JsonNode? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Integer(text) is { } whole => whole,
            _ when Float().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
            // the engine's YAML reader takes a bare date for a point in time, and shows it as Go does
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
