using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Stacks;

/// <summary>A Pulumi project: its name, and its settings' defaults. The types that Pulumi.yaml declares are left to the program.</summary>
/// <param name="Folder">The folder of Pulumi.yaml and of the stack files.</param>
/// <param name="Name">The project's name, the first part of its settings' keys.</param>
/// <param name="Defaults">The defaults by full key, <c>project:name</c>.</param>
internal sealed record Project(string Folder, string Name, ImmutableSortedDictionary<string, JsonNode?> Defaults)
{
    private const string FileName = "Pulumi.yaml";

    /// <summary>The project of a folder, or else of the nearest folder above it, where Pulumi looks too.</summary>
    /// <exception cref="ToolException">There is no Pulumi.yaml, or it can't be read.</exception>
    public static Project Find(string folder) =>
        TryFind(folder) ?? throw new ToolException($"there is no {FileName} in {folder} nor above it");

    /// <summary>The same; null when there is no Pulumi.yaml.</summary>
    /// <exception cref="ToolException">It can't be read.</exception>
    public static Project? TryFind(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, FileName)))
            {
                return Read(place.FullName);
            }
        }

        return null;
    }

    /// <summary>The names of the stacks that have a file.</summary>
    public IEnumerable<string> StackNames() =>
        Directory
            .EnumerateFiles(Folder, "Pulumi.*.yaml")
            .Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal);

    /// <summary>A stack with its settings.</summary>
    /// <exception cref="ToolException">The stack has no file, or the file can't be read.</exception>
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
            file.Root["name"] is JsonValue text && text.TryGetValue<string>(out var given)
                ? given
                : throw new ToolException($"{FileName} has no name");
        return new(
            folder,
            name,
            file.Mapping("config")
                .Select(setting => KeyValuePair.Create(FullKey(name, setting.Key), Default(setting.Value)))
                .Where(setting => setting.Value is not null)
                .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>A setting's full key: a file may leave out the project's name.</summary>
    /// <exception cref="ToolException">The key has more than two parts.</exception>
    public static string FullKey(string project, string key) =>
        key.Count(letter => letter == ':') switch
        {
            0 => $"{project}:{key}",
            1 => key,
            _ => throw new ToolException($"{key} is no key of a setting; allowed: NAME or PROJECT:NAME"),
        };

    private static JsonNode? Default(JsonNode? declaration) =>
        (declaration is JsonObject declared ? declared["default"] ?? declared["value"] : declaration)?.DeepClone();
}
