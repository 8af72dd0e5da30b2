using KubeExpose.Tools.Stacks;
using Spectre.Console;

namespace KubeExpose.Tools.Rendering;

/// <summary>What <c>up</c> prints: the resources, the outputs, and the next commands.</summary>
internal static class Report
{
    /// <summary>Prints the report.</summary>
    /// <param name="stack">The stack that was rendered.</param>
    /// <param name="rendered">Its resources and outputs.</param>
    /// <param name="file">The file that the objects were written to.</param>
    /// <param name="output">Where to print.</param>
    public static void Write(Stack stack, RenderedStack rendered, string file, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        // a pipe has no width; let a terminal wrap long lines itself
        console.Profile.Width = Math.Max(console.Profile.Width, 200);
        console.Write(ResourceTree.Of($"{stack.Project.Name}-{stack.Name}", rendered.Resources));

        output.WriteLine();
        output.WriteLine("Outputs:");
        foreach (var one in rendered.Outputs.Where(one => !one.IsKnown || one.Text is not null))
        {
            output.WriteLine($"  {one.Name}: {Indented(one.Text ?? "known once a cluster has it")}");
        }

        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        output.WriteLine();
        foreach (var gap in rendered.Gaps)
        {
            output.WriteLine(gap);
        }

        output.WriteLine(
            $"""
            The objects, with their keys, are in {path} (yours alone to read). Nothing was sent to any cluster.

              apply them          kubectl apply --server-side -f {path}
              get a cluster       kind create cluster                        https://kind.sigs.k8s.io
              get the engine      curl -fsSL https://get.pulumi.com | sh     https://www.pulumi.com/docs/install
              bring it all up     ./up.sh {stack.Name} --context kind-kind
            """
        );
    }

    private static string Indented(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? $"\n    {text.TrimEnd().ReplaceLineEndings("\n    ")}" : text;
}
