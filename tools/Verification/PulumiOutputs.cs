using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Verification;

/// <summary>The outputs of a stack, as pulumi knows them.</summary>
internal static class PulumiOutputs
{
    /// <summary>Asks pulumi.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="stack">The stack's name.</param>
    /// <returns>JSON; secrets are masked.</returns>
    /// <exception cref="ToolException">There is no pulumi, or it knows no such stack; it has said why.</exception>
    public static async Task<string> ReadAsync(string project, string stack, CancellationToken cancellation)
    {
        try
        {
            return await OutsideProgram.PulumiAsync(project, stack, ["stack", "output", "--json"], cancellation);
        }
        catch (ToolException failed)
        {
            throw new ToolException($"{failed.Message}: the outputs of {stack} can be given with --outputs FILE");
        }
    }
}
