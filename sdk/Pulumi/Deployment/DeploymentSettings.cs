using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the program is told about the update that it is part of.</summary>
internal sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required string Organization { get; init; }

    public required string RootDirectory { get; init; }

    public required bool IsDryRun { get; init; }

    /// <summary>The settings, by <c>project:key</c>.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ConfigFromEnvironment();

    /// <summary>What the language host has put into the environment; empty texts where it has put nothing.</summary>
    public static DeploymentSettings FromEnvironment() =>
        new()
        {
            Project = Variable("PULUMI_PROJECT"),
            Stack = Variable("PULUMI_STACK"),
            Organization = Variable("PULUMI_ORGANIZATION"),
            RootDirectory = Variable("PULUMI_ROOT_DIRECTORY"),
            IsDryRun = bool.TryParse(Variable("PULUMI_DRY_RUN"), out var isDryRun) && isDryRun,
        };

    public static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static ImmutableDictionary<string, string> ConfigFromEnvironment()
    {
        if (Variable("PULUMI_CONFIG") is not { Length: > 0 } json)
        {
            return [];
        }

        using var config = JsonDocument.Parse(json);
        return config.RootElement.EnumerateObject().ToImmutableDictionary(entry => entry.Name, entry => entry.Value.GetString() ?? "");
    }
}
