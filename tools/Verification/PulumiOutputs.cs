using System.ComponentModel;
using System.Diagnostics;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Verification;

/// <summary>The outputs of a stack, as pulumi knows them.</summary>
internal static class PulumiOutputs
{
    /// <summary>Asks pulumi. Where up.sh has brought the stack up, the folder that it made knows the state.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="stack">The stack's name.</param>
    /// <returns>JSON; secrets are masked.</returns>
    /// <exception cref="ToolException">There is no pulumi, or it knows no such stack; it has said why.</exception>
    public static async Task<string> ReadAsync(string project, string stack, CancellationToken cancellation)
    {
        var made = Path.Combine(project, ".state", stack);
        try
        {
            using var pulumi = Process.Start(
                new ProcessStartInfo("pulumi")
                {
                    ArgumentList = { "-C", Directory.Exists(made) ? made : project, "stack", "output", "--json", "--stack", stack },
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var text = await pulumi.StandardOutput.ReadToEndAsync(cancellation);
            await pulumi.WaitForExitAsync(cancellation);
            return pulumi.ExitCode == 0 ? text : throw new ToolException($"pulumi could not tell the outputs of {stack}");
        }
        catch (Win32Exception)
        {
            throw new ToolException("pulumi is not installed: give the outputs with --outputs FILE");
        }
    }
}
