using System.CommandLine;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Recovery;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>orphans STACK</c>: what the stack's state does not know on the cluster, as commands that delete it.</summary>
internal static class OrphansCommand
{
    public static Command Create(string folder)
    {
        var stack = StackArgument.Create();
        var command = new Command("orphans", "Write kubectl commands that delete what a stack has on the cluster and does not know.")
        {
            stack,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (name, console) = (parsed.GetRequiredValue(stack), parsed.InvocationConfiguration);
                var project = Project.Find(folder);
                var state = StackState.Read(await OutsideProgram.PulumiAsync(project.Folder, name, ["stack", "export"], cancellation));
                var (commands, notes) = await FindAsync(
                    name,
                    state.Namespaces.IsEmpty ? StackState.Of(project.Stack(name)) : state,
                    cancellation
                );
                foreach (var line in commands)
                {
                    await console.Output.WriteLineAsync(line);
                }

                if (commands.Count == 0 && notes.Count == 0)
                {
                    notes = [$"The state of {name} knows all that is on the cluster."];
                }

                foreach (var note in notes)
                {
                    await console.Error.WriteLineAsync(note);
                }
            }
        );
        return command;
    }

    private static async Task<(IReadOnlyList<string> Commands, IReadOnlyList<string> Notes)> FindAsync(
        string name,
        StackState state,
        CancellationToken cancellation
    )
    {
        var owner = state.Owner(name);
        string[] quoted = [.. owner.Context.Select(Infra.Exposure.Commands.Quoted)];
        var (commands, notes) = (new List<string>(), new List<string>());
        foreach (var place in state.Namespaces)
        {
            string[] get = ["get", Orphans.Kinds, "-l", $"{ObjectOwner.Label}={owner.Instance}", "--no-headers"];
            var table = await OutsideProgram.RunAsync(
                "kubectl",
                [.. owner.Context, "-n", place, .. get, "-o", $"custom-columns={Orphans.Columns}"],
                cancellation
            );
            commands.AddRange(
                Orphans
                    .Of(table, place, state.Objects)
                    .Select(one =>
                        string.Join(' ', ["kubectl", .. quoted, "-n", place, "delete", $"{one.Kind.ToLowerInvariant()}/{one.Name}"])
                    )
            );
            notes.AddRange(
                Orphans
                    .Deployments(table, place, state.Objects)
                    .Select(one =>
                        $"Deployment {one.Name} in namespace {place} is not in the state and may be serving: what kubectl made is left out."
                    )
            );
        }

        return (commands, notes);
    }
}
