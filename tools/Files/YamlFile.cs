using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Files;

/// <summary>A YAML file with one document, a mapping, such as Pulumi's project and stack files.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Root">The mapping; of an empty file an empty one.</param>
internal sealed record YamlFile(string Name, YamlMappingNode Root)
{
    /// <exception cref="ToolException">The file can't be opened, is no valid YAML, or is no such mapping.</exception>
    public static YamlFile Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var stream = new YamlStream();
            using var reader = File.OpenText(path);
            stream.Load(reader);
            return stream.Documents switch
            {
                [] => new(name, []),
                [{ RootNode: YamlMappingNode root }] => new(name, root),
                [{ RootNode: YamlScalarNode { Value: null or "" } }] => new(name, []),
                _ => throw new ToolException($"{name} must be one mapping of keys to values"),
            };
        }
        catch (YamlException broken)
        {
            throw new ToolException(
                $"{name} is no valid YAML: line {broken.Start.Line}, column {broken.Start.Column}: {broken.Message.TrimEnd('.')}"
            );
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{name} can't be read: {closed.Message}");
        }
    }

    /// <summary>The entries below a key of the file; none when the key is absent or empty.</summary>
    /// <exception cref="ToolException">The key's value is no mapping.</exception>
    public IEnumerable<(string Key, YamlNode Value)> Mapping(string key) =>
        Root.Children.TryGetValue(key, out var value)
            ? value switch
            {
                YamlMappingNode mapping => mapping.Select(entry => (YamlValue.Key(entry.Key), entry.Value)),
                YamlScalarNode { Value: null or "" } => [],
                _ => throw new ToolException($"{Name}: {key} must be a mapping of settings to values"),
            }
            : [];
}
