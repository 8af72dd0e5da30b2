using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Tests.Documentation;

/// <summary>What a JSON Schema says is wrong with a value, as far as the schema of the settings goes.</summary>
internal sealed class SchemaFaults(JsonNode root)
{
    /// <summary>The paths of the values that the schema refuses.</summary>
    internal IEnumerable<string> In(JsonNode? value) => In(value, root, "");

    private IEnumerable<string> In(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["$ref"] is { } reference)
        {
            return In(value, root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!, path);
        }

        return IsWrong(value, schema)
            ? [path]
            : value switch
            {
                JsonObject map => map.SelectMany(entry => Entry(entry.Key, entry.Value, schema, $"{path}/{entry.Key}"))
                    .Concat(Missing(map, schema, path)),
                JsonArray list when schema["items"] is { } items => list.SelectMany((entry, i) => In(entry, items, $"{path}/{i}")),
                _ => [],
            };
    }

    private IEnumerable<string> Entry(string key, JsonNode? value, JsonNode schema, string path)
    {
        var fitting = (schema["patternProperties"]?.AsObject() ?? [])
            .Where(pattern => Regex.IsMatch(key, pattern.Key, RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(pattern => pattern.Value!)
            .Concat(schema["properties"]?[key] is { } known ? [known] : [])
            .ToList();
        if (fitting.Count == 0 && schema["additionalProperties"] is { } other)
        {
            fitting.Add(other);
        }

        return fitting.SelectMany(one =>
            one.GetValueKind() switch
            {
                JsonValueKind.True => [],
                JsonValueKind.False => [path],
                _ => In(value, one, path),
            }
        );
    }

    private static IEnumerable<string> Missing(JsonObject map, JsonNode schema, string path) =>
        (schema["required"]?.AsArray() ?? [])
            .Select(key => key!.GetValue<string>())
            .Where(key => !map.ContainsKey(key))
            .Select(key => $"{path}/{key}");

    private static bool IsWrong(JsonNode? value, JsonNode schema) =>
        (
            schema["type"] is { } type
            && !Types(type).Contains(TypeOf(value))
            && !(TypeOf(value) == "integer" && Types(type).Contains("number"))
        )
        || (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        || (TypeOf(value) == "integer" && (Number(value) < Number(schema["minimum"]) || Number(value) > Number(schema["maximum"])))
        || (
            TypeOf(value) == "string"
            && schema["pattern"] is { } pattern
            && !Regex.IsMatch(value!.GetValue<string>(), pattern.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1))
        );

    private static long? Number(JsonNode? value) => value is null ? null : long.Parse(value.ToJsonString());

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray list ? list.Select(one => one!.GetValue<string>()) : [type.GetValue<string>()];

    private static string TypeOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
            _ => "boolean",
        };
}
