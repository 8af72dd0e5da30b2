using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiffPlex.Renderer;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Review;

/// <summary>The lines that differ between two objects in YAML, with three lines around them.</summary>
internal static class UnifiedDiff
{
    private const int MaxColumns = 300;

    // to compare more takes seconds
    private const int MaxLines = 5000;

    /// <param name="before">The object before; null when it is created.</param>
    /// <param name="after">The object afterwards.</param>
    public static ImmutableArray<string> Of(JsonObject? before, JsonObject after)
    {
        var (old, now) = (before is null ? [] : Yaml(before), Yaml(after));
        IEnumerable<string> lines =
            before is null ? now.Select(line => $"+{line}")
            : Math.Max(old.Length, now.Length) > MaxLines ? [$"  [{old.Length} lines before, {now.Length} afterwards: too many to compare]"]
            : Compare(string.Join('\n', old), string.Join('\n', now));
        return [.. lines.Select(Cut)];
    }

    private static IEnumerable<string> Compare(string before, string after) =>
        UnidiffRenderer
            .GenerateUnidiff(before, after, "before", "after", ignoreWhitespace: false, ignoreCase: false)
            .ReplaceLineEndings("\n")
            .TrimEnd('\n')
            .Split('\n')
            // the names of the two
            .Skip(2);

    private static string[] Yaml(JsonObject manifest) => ManifestWriter.Write([new(manifest)])["---\n".Length..^1].Split('\n');

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
