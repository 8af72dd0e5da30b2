using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiffPlex.Renderer;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Review;

/// <summary>The lines that differ between two objects in YAML, with three lines around them.</summary>
internal static class UnifiedDiff
{
    private const int MaxColumns = 300;

    /// <param name="before">The object before; null when it is created.</param>
    /// <param name="after">The object afterwards.</param>
    public static ImmutableArray<string> Of(JsonObject? before, JsonObject after) =>
        [
            .. UnidiffRenderer
                .GenerateUnidiff(Yaml(before), Yaml(after), "before", "after", ignoreWhitespace: false, ignoreCase: false)
                .ReplaceLineEndings("\n")
                .TrimEnd('\n')
                .Split('\n')
                // the names of the two
                .Skip(2)
                .Select(Cut),
        ];

    private static string Yaml(JsonObject? manifest) => manifest is null ? "" : ManifestWriter.Write([new(manifest)])["---\n".Length..^1];

    // never between the halves of a character
    private static string Cut(string line)
    {
        if (line.Length <= MaxColumns)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[MaxColumns - 1]) ? MaxColumns - 1 : MaxColumns;
        return $"{line[..end]} [and {line.Length - end} more characters]";
    }
}
