using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>Starts the real programs.</summary>
internal static class Shell
{
    /// <summary>Longer than any step takes; what takes longer hangs.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(4);

    /// <summary>Runs a program to its end and gives what it printed, whatever its exit code.</summary>
    public static async Task<BufferedCommandResult> TryAsync(string program, IEnumerable<string> arguments, string? folder = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? Repository.Root)
            .WithEnvironmentVariables(variables => variables.Set("PULUMI_SKIP_UPDATE_CHECK", "true").Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, limit.Token);
    }

    /// <summary>Runs a program that must succeed, and gives its standard output.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var result = await TryAsync(program, arguments, folder);
        ShouldHaveSucceeded(result, program, arguments);
        return result.StandardOutput;
    }

    /// <summary>Fails with all that a program printed unless it succeeded.</summary>
    public static void ShouldHaveSucceeded(BufferedCommandResult result, string program, IEnumerable<string> arguments) =>
        result.ExitCode.ShouldBe(
            0,
            $"{program} {string.Join(' ', arguments)}{Environment.NewLine}{result.StandardOutput}{result.StandardError}"
        );
}
