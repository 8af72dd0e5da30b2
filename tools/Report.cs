using KubeExpose.Tools.Stacks;
using Spectre.Console;

namespace KubeExpose.Tools;

/// <summary>What a person wants to know after <c>up</c>: the resources, the outputs, and how to go on.</summary>
internal static class Report
{
    /// <param name="stack">The stack that was rendered.</param>
    /// <param name="rendering">What came of it.</param>
    /// <param name="file">Where the objects were written.</param>
    /// <param name="output">Where to say it.</param>
    public static void Write(Stack stack, Rendering rendering, string file, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        // long lines are the terminal's business; a pipe has no width at all
        console.Profile.Width = Math.Max(console.Profile.Width, 200);
        console.Write(ResourceTree.Of($"{stack.Project.Name}-{stack.Name}", rendering.Resources));

        output.WriteLine();
        output.WriteLine("Outputs:");
        foreach (var one in rendering.Outputs.Where(one => !one.IsKnown || one.Text is not null))
        {
            output.WriteLine($"  {one.Name}: {Indented(one.Text ?? "known once a cluster has it")}");
        }

        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        output.WriteLine();
        foreach (var gap in rendering.Gaps)
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
