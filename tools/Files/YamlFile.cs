using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Files;

/// <summary>A YAML file that is a mapping, such as Pulumi's project and stack files. Of several documents the first counts.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Root">The mapping; of an empty file an empty one.</param>
internal sealed record YamlFile(string Name, JsonObject Root)
{
    /// <exception cref="ToolException">The file can't be opened, is no valid YAML, or is no mapping.</exception>
    public static YamlFile Read(string path)
    {
        var name = Path.GetFileName(path);
        return YamlDocuments.Read(path, name).FirstOrDefault() switch
        {
            null => new(name, []),
            JsonObject root => new(name, root),
            _ => throw new ToolException($"{name} must be one mapping of keys to values"),
        };
    }

    /// <summary>The entries below a key of the file; none when the key is absent or empty.</summary>
    /// <exception cref="ToolException">The key's value is no mapping.</exception>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Mapping(string key) =>
        Root[key] switch
        {
            JsonObject mapping => mapping,
            null => [],
            _ => throw new ToolException($"{Name}: {key} must be a mapping of settings to values"),
        };
}
