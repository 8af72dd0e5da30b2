using System.Collections.Immutable;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Stacks;

/// <summary>
/// Pulumi.yaml: the project's name and what its settings are where a stack says nothing. Their types are the program's to judge, together
/// with the rest.
/// </summary>
/// <param name="Folder">Where Pulumi.yaml lies; the stacks' files lie beside it.</param>
/// <param name="Name">The project's name, which is the namespace of its settings.</param>
/// <param name="Defaults">By full key, <c>project:name</c>.</param>
internal sealed record Project(string Folder, string Name, ImmutableSortedDictionary<string, JsonNode?> Defaults)
{
    private const string FileName = "Pulumi.yaml";

    /// <summary>The project of a folder or, as Pulumi finds it, of the nearest folder above.</summary>
    /// <exception cref="ToolException">There is none, or its file can't be read.</exception>
    public static Project Find(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, FileName)))
            {
                return Read(place.FullName);
            }
        }

        throw new ToolException($"there is no {FileName} in {folder} nor above it");
    }

    /// <summary>The stacks that have a file, by name.</summary>
    public IEnumerable<string> StackNames() =>
        Directory
            .EnumerateFiles(Folder, "Pulumi.*.yaml")
            .Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal);

    /// <summary>One stack with its settings.</summary>
    /// <exception cref="ToolException">There is no such stack, or its file can't be read.</exception>
    public Stack Stack(string name)
    {
        if (!StackNames().Contains(name, StringComparer.Ordinal))
        {
            throw new ToolException($"there is no stack {name}: Pulumi.{name}.yaml is missing; known: {string.Join(", ", StackNames())}");
        }

        return Stacks.Stack.Read(this, name, YamlFile.Read(Path.Combine(Folder, $"Pulumi.{name}.yaml")));
    }

    private static Project Read(string folder)
    {
        var file = YamlFile.Read(Path.Combine(folder, FileName));
        var name =
            (file.Root.Children.TryGetValue("name", out var node) ? node as YamlScalarNode : null)?.Value
            ?? throw new ToolException($"{FileName} has no name");
        return new(
            folder,
            name,
            file.Mapping("config")
                .Select(setting => KeyValuePair.Create(FullKey(name, setting.Key), Default(setting.Value)))
                .Where(setting => setting.Value is not null)
                .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>A setting's key with the project's name before it, which a file may leave out.</summary>
    public static string FullKey(string project, string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}";

    private static JsonNode? Default(YamlNode declaration) =>
        declaration is YamlMappingNode { Children: var declared }
            ? declared.TryGetValue("default", out var value) || declared.TryGetValue("value", out value)
                ? YamlValue.ToJson(value)
                : null
            : YamlValue.ToJson(declaration);
}
