using System.Text.Json;
using Pulumi;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>The settings as Pulumi hands them over.</summary>
internal static class StackConfig
{
    /// <summary>Reads the stack's configuration.</summary>
    /// <returns>The settings, and whatever could not be read into them.</returns>
    internal static (StackSettings Settings, IReadOnlyList<Fault> Faults) Read() => SettingsReader.Read(Groups());

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
