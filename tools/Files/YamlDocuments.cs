using System.Collections.Immutable;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Files;

/// <summary>Reads YAML files.</summary>
internal static class YamlDocuments
{
    /// <summary>The documents of a file, as JSON.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ToolException">The file can't be opened, or is no valid YAML.</exception>
    public static ImmutableArray<JsonNode?> Read(string path, string name)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = File.OpenText(path);
            stream.Load(reader);
            return [.. stream.Documents.Select(document => YamlValue.ToJson(document.RootNode))];
        }
        catch (YamlException broken)
        {
            throw new ToolException(
                $"{name} is no valid YAML: line {broken.Start.Line}, column {broken.Start.Column}: {broken.Message.TrimEnd('.')}"
            );
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{name} can't be read: {Unreadable.Why(closed)}");
        }
    }
}
