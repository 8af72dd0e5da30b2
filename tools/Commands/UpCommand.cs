using System.CommandLine;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>up STACK</c>, for a machine without an engine: writes the manifests to apply, and prints the next commands.</summary>
internal static class UpCommand
{
    public static Command Create(string folder, TimeProvider clock)
    {
        var stack = StackArgument.Create();
        var command = new Command("up", "Write the stack's objects, with real keys, to out/STACK, and show what there is.") { stack };
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    Project.Find(folder).Stack(parsed.GetRequiredValue(stack)),
                    clock.GetUtcNow(),
                    parsed.InvocationConfiguration.Output
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Stack stack, DateTimeOffset now, TextWriter output)
    {
        var rendered = await Renderer.RealAsync(stack, now);
        var folder = KeptState.FolderOf(stack);
        folder.Write(OutputFolder.ManifestsFile, ManifestWriter.Write(rendered.Manifests));
        Report.Write(stack, rendered, folder, output, WidthOf(output));
        return 0;
    }

    private static int WidthOf(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected ? Console.WindowWidth : int.MaxValue;
}
