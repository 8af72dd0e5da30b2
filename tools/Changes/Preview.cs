using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Changes;

/// <summary>Reads what <c>pulumi preview --json</c> prints.</summary>
internal static class Preview
{
    /// <exception cref="ToolException">The file can't be read, or is no preview.</exception>
    public static StackChanges Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) is JsonObject preview && (preview["steps"] ?? preview["diagnostics"]) is JsonArray
                ? Read(preview)
                : throw NoPreview(path);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw NoPreview(path);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} can't be read: {Unreadable.Why(closed)}");
        }
    }

    private static StackChanges Read(JsonObject preview)
    {
        var steps = (preview["steps"]?.AsArray() ?? [])
            .Select(step => new PreviewStep(step!.AsObject()))
            .Where(step => step.Operation is not null)
            // a replacement can be several steps
            .DistinctBy(step => step.Urn, StringComparer.Ordinal)
            .ToList();
        var names = steps.SelectMany(step => step.NewNames).ToDictionary(name => name.Key, name => name.Value, StringComparer.Ordinal);
        return new(
            [.. steps.Select(step => step.ToChange(names)).OrderBy(change => Manifest.Rank(change.Kind))],
            [
                .. (preview["diagnostics"]?.AsArray() ?? [])
                    .Where(diagnostic => diagnostic!["severity"]?.GetValue<string>() == "error")
                    .Select(diagnostic => Message(diagnostic!)),
            ],
            IsRendered: false
        );
    }

    private static string Message(JsonNode diagnostic)
    {
        var text = ShownText.Of(diagnostic["message"]?.GetValue<string>() ?? "").Trim();
        return text.StartsWith("error: ", StringComparison.Ordinal) ? text["error: ".Length..] : text;
    }

    private static ToolException NoPreview(string path) => new($"{path} is no preview: write it with pulumi preview --json");
}
