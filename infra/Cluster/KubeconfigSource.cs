using System.Collections.Immutable;

namespace KubeExpose.Infra.Cluster;

/// <summary>Where a kubeconfig comes from.</summary>
/// <param name="Files">The files that it is merged from, those alone that are there.</param>
/// <param name="Content">The kubeconfig itself, where it was given as such.</param>
internal sealed record KubeconfigSource(ImmutableArray<string> Files, string? Content)
{
    /// <summary>The one that the Kubernetes provider uses.</summary>
    /// <param name="given">A path, or the content; null for <c>KUBECONFIG</c>, else <c>~/.kube/config</c>.</param>
    internal static KubeconfigSource Of(string? given)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return given switch
        {
            null => new(Existing(Default(home)), Content: null),
            _ when given.StartsWith("~/", StringComparison.Ordinal) => new(Existing([Path.Combine(home, given[2..])]), Content: null),
            _ when given.Contains('\n', StringComparison.Ordinal) || given.Contains('{', StringComparison.Ordinal) => new([], given),
            _ => new(Existing([given]), Content: null),
        };
    }

    /// <summary>Whether there is anything.</summary>
    internal bool IsEmpty => Files.IsEmpty && Content is null;

    /// <summary>Its texts in order, each with the folder that paths in it are seen from.</summary>
    internal IEnumerable<(string Text, string Folder)> Texts() =>
        Content is null
            ? Files.Select(file => (File.ReadAllText(file), Path.GetDirectoryName(Path.GetFullPath(file))!))
            : [(Content, Environment.CurrentDirectory)];

    private static string[] Default(string home) =>
        Environment.GetEnvironmentVariable("KUBECONFIG") is { Length: > 0 } list
            ? list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : [Path.Combine(home, ".kube", "config")];

    private static ImmutableArray<string> Existing(IEnumerable<string> files) => [.. files.Where(File.Exists)];
}
