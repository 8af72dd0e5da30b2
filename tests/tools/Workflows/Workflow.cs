using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Tests.Workflows;

/// <summary>A workflow, or an action of the repository's own.</summary>
internal sealed record Workflow(string Path, JsonObject Root)
{
    public static string Folder { get; } = System.IO.Path.Combine(StackCopy.Repository, ".github");

    public static IEnumerable<Workflow> All() =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Folder, "workflows"), "*.yml")
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Folder, "actions"), "action.yml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new Workflow(path, YamlFile.Read(path).Root));

    public string Name => System.IO.Path.GetRelativePath(Folder, Path);

    public string Text => File.ReadAllText(Path);

    public IEnumerable<(string Name, JsonObject Job)> Jobs =>
        (Root["jobs"] as JsonObject ?? []).Select(job => (job.Key, job.Value!.AsObject()));

    public IEnumerable<JsonObject> Steps =>
        Jobs.Select(job => job.Job["steps"])
            .Append(Root["runs"]?["steps"])
            .OfType<JsonArray>()
            .SelectMany(steps => steps)
            .Select(step => step!.AsObject());
}
