using System.CommandLine;
using System.CommandLine.Invocation;
using KubeExpose.Tools.Commands;
using Pulumi;

namespace KubeExpose.Tools;

/// <summary>The program, so that tests can run it as a user does.</summary>
internal static class Tool
{
    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">As typed.</param>
    /// <param name="folder">The project's folder, or one below it.</param>
    /// <param name="output">What was asked for.</param>
    /// <param name="error">All else: what went wrong, one sentence a fault.</param>
    /// <param name="clock">Says what time it is for certificates; the system's by default.</param>
    /// <returns>The exit code: 0, or 1 with the reason on <paramref name="error"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        string folder,
        TextWriter output,
        TextWriter error,
        TimeProvider? clock = null
    )
    {
        var root = new RootCommand("Shows what a stack of kube-expose declares, without an engine or a cluster.")
        {
            RenderCommand.Create(folder),
            UpCommand.Create(folder, clock ?? TimeProvider.System),
            SettingCommand.Create(folder),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction wrong)
        {
            (wrong.ShowHelp, wrong.ShowTypoCorrections) = (false, false);
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception fault)
            when (fault is ToolException or RunException or AggregateException or IOException or UnauthorizedAccessException)
        {
            foreach (var one in fault is AggregateException { InnerExceptions: var all } ? all : [fault])
            {
                await error.WriteLineAsync(one.Message);
            }

            return 1;
        }
    }
}
