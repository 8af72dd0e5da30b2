using System.CommandLine;

namespace KubeExpose.Tools.Commands;

/// <summary>What the program shows when it is given nothing to do: its commands, with an example each.</summary>
internal static class Overview
{
    private const string Run = "dotnet run --project tools --";

    /// <summary>The commands' examples, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Command, string Arguments)> Examples { get; } =
    [
        ("up", "dev"),
        ("render", "prod --output rendered/prod"),
        ("diff", "base/prod head/prod"),
        ("guard", "preview.json --allow Service/my-nginx"),
        ("review", "--preview prod=preview.json --rendering dev=base/dev,head/dev"),
        ("graph", "prod --format svg"),
        ("rbac", "prod --for preview"),
        ("adopt", "prod"),
        ("recover", "prod"),
        ("orphans", "prod"),
        ("verify", "prod --outputs outputs.json --required"),
        ("setting", "dev cluster.context"),
    ];

    public static void Write(RootCommand root, TextWriter output)
    {
        output.WriteLine($"{root.Description}\n");
        foreach (var (name, arguments) in Examples)
        {
            var command = root.Subcommands.Single(one => one.Name == name);
            output.WriteLine($"{name}\n    {command.Description}\n    {Run} {name} {arguments}\n");
        }

        output.WriteLine($"Options of a command: {Run} COMMAND --help");
    }
}
