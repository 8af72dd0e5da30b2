using System.CommandLine;
using System.CommandLine.Invocation;
using KubeExpose.Tools.Commands;
using KubeExpose.Tools.Files;
using Pulumi;

namespace KubeExpose.Tools;

/// <summary>The whole program, behind a method that tests can call.</summary>
internal static class Tool
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="folder">The project's folder, or a folder below it.</param>
    /// <param name="output">Standard output: what was asked for, and nothing else.</param>
    /// <param name="error">Standard error: everything else. A fault is a sentence on a line of its own.</param>
    /// <param name="clock">The time at which certificates are issued and judged; the system's by default.</param>
    /// <returns>The exit code: 0, or 1 when anything was at fault.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        string folder,
        TextWriter output,
        TextWriter error,
        TimeProvider? clock = null
    )
    {
        var root = new RootCommand("Shows what stacks declare, what would change and what is there.")
        {
            RenderCommand.Create(folder, clock ?? TimeProvider.System),
            UpCommand.Create(folder, clock ?? TimeProvider.System),
            DiffCommand.Create(folder),
            GuardCommand.Create(folder),
            ReviewCommand.Create(folder),
            GraphCommand.Create(folder),
            RbacCommand.Create(folder),
            AdoptCommand.Create(folder),
            RecoverCommand.Create(folder),
            OrphansCommand.Create(folder),
            VerifyCommand.Create(folder, clock ?? TimeProvider.System),
            SettingCommand.Create(folder),
        };
        root.SetAction(_ => Overview.Write(root, output));
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
