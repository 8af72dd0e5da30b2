using YamlDotNet.RepresentationModel;

namespace KubeExpose.Infra.Cluster;

/// <summary>Reads YAML of which not much is known.</summary>
internal static class YamlNodes
{
    /// <summary>What a map has under a key; null for what is no map, or does not have it.</summary>
    internal static YamlNode? Child(this YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    /// <summary>The same as text.</summary>
    internal static string? Text(this YamlNode node, string key) => (node.Child(key) as YamlScalarNode)?.Value;

    /// <summary>The same as a list.</summary>
    internal static IEnumerable<YamlNode> Items(this YamlNode node, string key) => (node.Child(key) as YamlSequenceNode)?.Children ?? [];
}
