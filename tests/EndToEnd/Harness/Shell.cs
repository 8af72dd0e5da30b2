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
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs: a stack's folder, or the repository by default.</param>
    public static async Task<BufferedCommandResult> TryAsync(string program, IEnumerable<string> arguments, string? folder = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? Repository.Root)
            .WithEnvironmentVariables(EnvironmentIn(folder))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, limit.Token);
    }

    /// <summary>What programs have in their environment beside what the tests have.</summary>
    /// <param name="folder">A stack's folder, which has its state and its name; null for none.</param>
    public static IReadOnlyDictionary<string, string?> EnvironmentIn(string? folder)
    {
        var variables = new Dictionary<string, string?>
        {
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["NO_COLOR"] = "1",
            // collects garbage less often: takes pulumi a sixth less of CPU time, which the tests mostly wait for
            ["GOGC"] = "400",
        };
        if (folder is not null)
        {
            variables["PULUMI_BACKEND_URL"] = $"file://{folder}";
            variables["PULUMI_STACK"] = Path.GetFileName(folder);
        }

        return variables;
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
