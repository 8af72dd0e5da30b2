using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Files;

/// <summary>A YAML scalar as JSON. Its type is what its tag says, or else, when it is not quoted, what it looks like.</summary>
internal static class YamlScalar
{
    private const string Tags = "tag:yaml.org,2002:";

    /// <exception cref="YamlException">The scalar is not what its tag says, or is a number that JSON does not have.</exception>
    public static JsonNode? ToJson(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        return Type(scalar) switch
        {
            "plain" => Plain(scalar, text),
            "null" => IsNull(text) ? null : throw Not("null", scalar),
            "bool" => Boolean(text) ?? throw Not("boolean", scalar),
            "int" => YamlNumber.Integer(text) ?? throw Not("integer", scalar),
            "float" => YamlNumber.Integer(text) ?? YamlNumber.Float(text) ?? throw Not("number", scalar),
            "timestamp" => YamlTimestamp.Print(text) ?? throw Not("time", scalar),
            "binary" => Binary(text) ?? throw Not("base64", scalar),
            _ => text,
        };
    }

    private static string Type(YamlScalarNode scalar) =>
        scalar.Tag.IsEmpty || scalar.Tag.Value == "!" ? (scalar.Style == ScalarStyle.Plain ? "plain" : "str")
        : scalar.Tag.Value.StartsWith(Tags, StringComparison.Ordinal) ? scalar.Tag.Value[Tags.Length..]
        : "str";

    private static JsonNode? Plain(YamlScalarNode scalar, string text) =>
        IsNull(text) ? null
        : IsNoFiniteNumber(text) ? throw Not("number that a setting can have", scalar)
        : Boolean(text) ?? YamlTimestamp.Print(text) ?? YamlNumber.Integer(text) ?? YamlNumber.Float(text) ?? text;

    private static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    private static bool IsNoFiniteNumber(string text) =>
        text is ".nan" or ".NaN" or ".NAN" || text.TrimStart('+', '-') is ".inf" or ".Inf" or ".INF";

    private static JsonNode? Boolean(string text) =>
        text switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        };

    private static JsonNode? Binary(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }

    private static YamlException Not(string type, YamlScalarNode scalar) => new(scalar.Start, scalar.End, $"'{scalar.Value}' is no {type}");
}
