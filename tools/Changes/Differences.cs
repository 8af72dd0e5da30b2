using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Changes;

/// <summary>In which fields two objects differ.</summary>
internal static class Differences
{
    /// <summary>The paths of the fields, as in <c>spec.template.spec.volumes[0].secret.secretName</c>.</summary>
    public static IEnumerable<string> Between(JsonNode? before, JsonNode? after, string path = "") =>
        (before, after) switch
        {
            (JsonObject one, JsonObject other) => one.Select(entry => entry.Key)
                .Union(other.Select(entry => entry.Key), StringComparer.Ordinal)
                .SelectMany(key => Between(one[key], other[key], path.Length == 0 ? key : $"{path}.{key}")),
            (JsonArray one, JsonArray other) when one.Count == other.Count => one.SelectMany(
                (entry, i) => Between(entry, other[i], $"{path}[{i}]")
            ),
            _ => JsonNode.DeepEquals(before, after) ? [] : [path],
        };
}
