using System.Text.Json;
using Pulumi;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>The settings as Pulumi hands them over.</summary>
internal static class StackConfig
{
    /// <summary>Reads the stack's configuration.</summary>
    /// <param name="clusterRequired">Whether a cluster must have been chosen.</param>
    /// <param name="unread">Keys whose values no one could read, and so no one can judge.</param>
    /// <exception cref="RunException">Anything is wrong: all of it, one fault a line.</exception>
    internal static StackSettings Read(bool clusterRequired, params IReadOnlyCollection<string> unread)
    {
        var (settings, faults) = SettingsReader.Read(Groups(), Pulumi.Deployment.Instance.RootDirectory, TimeProvider.System.GetUtcNow());
        var known = faults.Where(fault => !unread.Contains(fault.Key));
        IEnumerable<Fault> all = clusterRequired && settings.Cluster.Context is null ? [.. known, NoContext] : known;
        return all.Any() ? throw new RunException(string.Join('\n', all)) : settings;
    }

    /// <summary>The fault of a stack that does not say which cluster it is for.</summary>
    internal static Fault NoContext { get; } =
        new(
            "cluster.context",
            null,
            "the name of a context in your kubeconfig (kubectl config get-contexts)",
            "set it with: pulumi config set --path cluster.context CONTEXT"
        );

    /// <summary>
    /// The groups of the project, and below them those under the project's first name: a project made of this one by <c>pulumi new</c>
    /// has a name of its own, and our stack files.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Groups() =>
        new[] { Fault.Project, Pulumi.Deployment.Instance.ProjectName }.Distinct(StringComparer.Ordinal).SelectMany(Groups);

    private static IEnumerable<KeyValuePair<string, string>> Groups(string project)
    {
        var config = new Config(project);
        return Given(project).Select(key => KeyValuePair.Create(key, config.Require(key)));
    }

    /// <summary>
    /// The keys that a project has been given. Pulumi's own Config only answers whoever knows what to ask for, and a mistyped group is
    /// what no one asks for.
    /// </summary>
    private static IEnumerable<string> Given(string project) =>
        Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } config
            ? JsonElement
                .Parse(config)
                .EnumerateObject()
                .Select(entry => entry.Name.Split(':', 2))
                .Where(key => key[0] == project)
                .Select(key => key[1])
            : [];
}
