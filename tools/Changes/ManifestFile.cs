using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Changes;

/// <summary>Reads a rendering: a file of manifests, or the folder that holds it.</summary>
internal static class ManifestFile
{
    /// <summary>The objects of a rendering.</summary>
    /// <param name="folder">The folder that a relative path starts from.</param>
    /// <param name="path">The rendering; empty for a stack that is not there, which has no objects.</param>
    /// <exception cref="ToolException">
    /// The file is not there or can't be read, or something in it is no object with a kind and a name.
    /// </exception>
    public static ImmutableArray<Manifest> Read(string folder, string path)
    {
        if (path.Length == 0)
        {
            return [];
        }

        var given = Path.Combine(folder, path);
        var file = Directory.Exists(given) ? Path.Combine(given, OutputFolder.ManifestsFile) : given;
        if (!File.Exists(file))
        {
            throw new ToolException($"there is no rendering {given}; one is made by: render STACK --output FOLDER");
        }

        return [.. YamlDocuments.Read(file, file).Where(document => document is not null).Select(document => ToManifest(file, document))];
    }

    private static Manifest ToManifest(string file, JsonNode? document) =>
        document is JsonObject manifest && IsText(manifest["kind"]) && IsText((manifest["metadata"] as JsonObject)?["name"])
            ? new(manifest)
            : throw new ToolException($"{file} holds something else than Kubernetes objects with a kind and a name");

    private static bool IsText(JsonNode? value) => value is JsonValue one && one.TryGetValue<string>(out _);
}
