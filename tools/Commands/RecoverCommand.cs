using System.CommandLine;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Recovery;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary>
/// <c>recover STACK</c>: the state of a stack whose update was killed, with what that had made and could not write down any more.
/// </summary>
internal static class RecoverCommand
{
    public static Command Create(string folder)
    {
        var stack = StackArgument.Create();
        var command = new Command("recover", "Write the state of a stack whose update was killed, for pulumi stack import.") { stack };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (name, console) = (parsed.GetRequiredValue(stack), parsed.InvocationConfiguration);
                var export = await OutsideProgram.PulumiAsync(Project.Find(folder).Folder, name, ["stack", "export"], cancellation);
                var state = JsonNode.Parse(export)!;
                var pending = PendingCreate.Of(state);
                // whose they are matters only where there are any
                var owner = pending.IsEmpty ? null : StackState.Read(export).Owner(name);
                var there = new List<PendingCreate>();
                foreach (var one in pending)
                {
                    var isThere = await IsThereAsync(one.Object, owner!, cancellation);
                    if (isThere)
                    {
                        there.Add(one);
                    }

                    await console.Error.WriteLineAsync(
                        $"{one.Object.Kind} {one.Object.Name} in namespace {one.Object.Namespace} "
                            + (isThere ? "is there: the state takes it in" : "is not there: the state forgets it")
                    );
                }

                await console.Output.WriteLineAsync(PendingCreate.TakenIn(state, there).ToJsonString());
            }
        );
        return command;
    }

    private static async Task<bool> IsThereAsync(ClusterObject one, ObjectOwner owner, CancellationToken cancellation)
    {
        string[] get = ["get", one.Kind, one.Name, "-n", one.Namespace, "--ignore-not-found"];
        return await OutsideProgram.RunAsync("kubectl", [.. owner.Context, .. get, "-o", $"jsonpath={ObjectOwner.Path}"], cancellation)
            == owner.Instance;
    }
}
