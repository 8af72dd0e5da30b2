using System.Text.Json;
using Pulumi;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>The settings as Pulumi hands them over.</summary>
internal static class StackConfig
{
    /// <summary>
    /// The name that the project had first: settings that a stack file keeps under it count, below those under the project's own.
    /// </summary>
    internal const string FirstProject = "kube-expose";

    /// <summary>Reads the stack's configuration.</summary>
    internal static GivenSettings Read()
    {
        var stack = Pulumi.Deployment.Instance;
        // a project made of this one by pulumi new has a name of its own, and our stack files
        string[] projects = [.. new[] { FirstProject, stack.ProjectName }.Distinct(StringComparer.Ordinal)];
        var file = StackFile.At(Path.Combine(stack.RootDirectory, $"Pulumi.{stack.StackName}.yaml"), projects);
        var (settings, misread) = SettingsReader.Read(projects.SelectMany(Groups), file);
        return new(settings, misread, [.. Secrecy.Faults(settings, [.. projects.SelectMany(SecretGroups)], file)]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Groups(string project)
    {
        var config = new Config(project);
        return Keys(FromEngine("PULUMI_CONFIG", absent: "{}").EnumerateObject().Select(entry => entry.Name), project)
            .Select(key => KeyValuePair.Create(key, config.Require(key)));
    }

    private static IEnumerable<string> SecretGroups(string project) =>
        Keys(FromEngine("PULUMI_CONFIG_SECRET_KEYS", absent: "[]").EnumerateArray().Select(key => key.GetString()!), project);

    private static IEnumerable<string> Keys(IEnumerable<string> fullKeys, string project) =>
        fullKeys.Select(key => key.Split(':', 2)).Where(key => key[0] == project).Select(key => key[1]);

    /// <summary>
    /// What the engine tells a program. Pulumi's own Config only answers whoever knows what to ask for: a mistyped group is what no one
    /// asks for, and which keys are secret it does not say.
    /// </summary>
    private static JsonElement FromEngine(string variable, string absent) =>
        JsonElement.Parse(Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json ? json : absent);
}
