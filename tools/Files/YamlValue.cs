using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Files;

/// <summary>Converts YAML to JSON as the Pulumi engine does, whose reader is go-yaml 3: YAML 1.2 with parts of 1.1.</summary>
internal static class YamlValue
{
    // what System.Text.Json reads by default
    private const int MaxDepth = 64;
    private const string Merge = "<<";

    /// <summary>The value as JSON, its objects sorted by key as the engine sorts them: faults then come in the same order.</summary>
    /// <exception cref="YamlException">The value is none that JSON can hold, is not what its tag says, or contains itself.</exception>
    public static JsonNode? ToJson(YamlNode node) => ToJson(node, 0);

    private static JsonNode? ToJson(YamlNode node, int depth) =>
        node switch
        {
            YamlMappingNode mapping => new JsonObject(
                Entries(mapping, depth + 1)
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value, depth + 1)))
            ),
            YamlSequenceNode sequence => new JsonArray([.. Bounded(sequence, depth + 1).Select(entry => ToJson(entry, depth + 1))]),
            _ => YamlScalar.ToJson((YamlScalarNode)node),
        };

    // a mapping's own entries win over merged ones, and of those the first
    private static Dictionary<string, YamlNode> Entries(YamlMappingNode mapping, int depth)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in Bounded(mapping, depth).Children.OrderBy(entry => IsMerge(entry.Key)))
        {
            if (!IsMerge(key))
            {
                entries[Key(key)] = value;
                continue;
            }

            foreach (var (merged, inherited) in Merged(value).SelectMany(other => Entries(other, depth + 1)))
            {
                entries.TryAdd(merged, inherited);
            }
        }

        return entries;
    }

    // an anchor can lie inside the value that it names
    private static T Bounded<T>(T node, int depth)
        where T : YamlNode =>
        depth <= MaxDepth
            ? node
            : throw new YamlException(node.Start, node.End, $"a value contains itself, or has more than {MaxDepth} levels");

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: Merge };

    private static IEnumerable<YamlMappingNode> Merged(YamlNode value) =>
        value switch
        {
            YamlMappingNode mapping => [mapping],
            YamlSequenceNode sequence when sequence.All(entry => entry is YamlMappingNode) => sequence.Cast<YamlMappingNode>(),
            _ => throw new YamlException(value.Start, value.End, $"{Merge} takes a mapping or a list of mappings"),
        };

    private static string Key(YamlNode key) =>
        key is not YamlScalarNode scalar ? throw new YamlException(key.Start, key.End, $"a key must be text, not {key}")
        : YamlScalar.ToJson(scalar) is { } value ? value.ToString()
        : "<nil>";
}
