using System.CommandLine;
using KubeExpose.Tools.Graph;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>graph STACK [--format mermaid|svg]</c>: the resources, and which have to be there before which.</summary>
internal static class GraphCommand
{
    private static readonly Dictionary<string, Func<ResourceGraph, string>> Formats = new(StringComparer.Ordinal)
    {
        ["mermaid"] = MermaidGraph.Draw,
        ["svg"] = SvgGraph.Draw,
    };

    public static Command Create(string folder)
    {
        var stack = StackArgument.Create();
        var format = new Option<string>("--format")
        {
            Description = "How to draw it: mermaid (the default) or svg.",
            DefaultValueFactory = _ => "mermaid",
        };
        format.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } name && !Formats.ContainsKey(name))
            {
                given.AddError($"--format is {name}; allowed: {string.Join(", ", Formats.Keys)}");
            }
        });
        var command = new Command("graph", "Draw the stack's resources: an arrow leads from what comes first to what needs it.")
        {
            stack,
            format,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var graph = await RecordingStack.GraphAsync(Project.Find(folder).Stack(parsed.GetRequiredValue(stack)));
                await parsed.InvocationConfiguration.Output.WriteAsync(Formats[parsed.GetRequiredValue(format)](graph));
            }
        );
        return command;
    }
}
