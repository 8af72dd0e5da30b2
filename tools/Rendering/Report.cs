using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;
using Spectre.Console;

namespace KubeExpose.Tools.Rendering;

/// <summary>What <c>up</c> prints: the resources, the outputs, and the next commands.</summary>
internal static class Report
{
    private const string TrustFile = "ca.pem";

    /// <summary>Prints the report.</summary>
    /// <param name="stack">The stack that was rendered.</param>
    /// <param name="rendered">Its resources and outputs.</param>
    /// <param name="folder">Where the objects were written to. What is too long to show goes there too.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="width">Columns of the terminal; of what is none, as many as there may be.</param>
    public static void Write(Stack stack, RenderedStack rendered, OutputFolder folder, TextWriter output, int width)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        // let a terminal wrap long lines itself
        console.Profile.Width = Math.Max(console.Profile.Width, 200);
        console.Write(ResourceTree.Of($"{stack.Project.Name}-{stack.Name}", rendered.Resources));

        Print("\nOutputs:");
        foreach (var one in rendered.Outputs.Where(one => one.Text is not null))
        {
            Print($"  {one.Name}: {(one.Text!.Contains('\n', StringComparison.Ordinal) ? Written(one.Text) : one.Text)}");
        }

        Print($"  known once a cluster has it: {string.Join(", ", rendered.Outputs.Where(one => !one.IsKnown).Select(one => one.Name))}\n");
        foreach (var gap in rendered.Gaps)
        {
            Print(gap);
        }

        var manifests = Here(OutputFolder.ManifestsFile);
        Print($"The objects, with their keys, are in {manifests} (yours alone to read). Nothing was sent to any cluster.\n");
        foreach (var (program, what, how, where) in Missing())
        {
            output.WriteLine($"  get {what}: {where}\n    {how}");
        }

        output.WriteLine($"  bring it all up\n    ./up.sh {stack.Name} --context NAME");
        output.WriteLine($"  or, without the engine, apply the objects alone\n    kubectl apply --server-side -f {manifests}");

        void Print(string text)
        {
            foreach (var line in Folding.Lines(text, width))
            {
                output.WriteLine(line);
            }
        }

        string Written(string text)
        {
            folder.Write(TrustFile, text);
            return Here(TrustFile);
        }

        string Here(string file) => Path.GetRelativePath(Directory.GetCurrentDirectory(), folder.PathOf(file));
    }

    private static IEnumerable<(string Program, string What, string How, string Where)> Missing() =>
        new[]
        {
            ("kind", "a cluster", "kind create cluster", "https://kind.sigs.k8s.io"),
            ("pulumi", "the engine", "curl -fsSL https://get.pulumi.com | sh", "https://www.pulumi.com/docs/install"),
        }.Where(one => !IsInstalled(one.Item1));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.exe")));
}
