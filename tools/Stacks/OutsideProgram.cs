using System.ComponentModel;
using System.Diagnostics;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Stacks;

/// <summary>Programs that know more of a stack than its files: pulumi its state, kubectl the cluster.</summary>
internal static class OutsideProgram
{
    /// <summary>Asks pulumi about a stack. Where up.sh has brought it up, the folder that it made knows the state.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="command">What to ask.</param>
    /// <exception cref="ToolException">There is no pulumi, or it knows no such stack; it has said why.</exception>
    public static Task<string> PulumiAsync(string project, string stack, string[] command, CancellationToken cancellation)
    {
        var made = Path.Combine(project, ".state", stack);
        return RunAsync("pulumi", ["-C", Directory.Exists(made) ? made : project, .. command, "--stack", stack], cancellation);
    }

    /// <summary>Runs a program to its end; what it has to say of errors goes where ours go.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ToolException">It is not installed, or it failed.</exception>
    public static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            var text = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? text : throw new ToolException($"{program} failed; it says why above");
        }
        catch (Win32Exception)
        {
            throw new ToolException($"{program} is not installed");
        }
    }
}
