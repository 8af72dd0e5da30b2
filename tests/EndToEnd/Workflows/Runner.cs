using CliWrap.Buffered;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workflows;

/// <summary>A clone in which a workflow runs: a stack's folder with the scripts, and a <c>gh</c> that only keeps what it is given.</summary>
internal sealed class Runner
{
    private readonly PulumiStack _stack;

    private Runner(PulumiStack stack) => _stack = stack;

    public static async Task<Runner> InAsync(PulumiStack stack)
    {
        await Repository.CopyUpScriptAsync(stack.Folder);
        var scripts = Directory.CreateDirectory(Path.Combine(stack.Folder, ".github", "scripts")).FullName;
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "scripts")))
        {
            File.Copy(script, Path.Combine(scripts, Path.GetFileName(script)));
        }

        Directory.CreateDirectory(Path.Combine(stack.Folder, "bin"));
        var gh = await stack.WriteAsync(
            "bin/gh",
            """
            #!/usr/bin/env bash
            printf '%s\n' "$*" >>gh.log
            for each; do [[ $each != body=@* ]] || cat "${each#body=@}" >>gh.log; done

            """
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(gh, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return new(stack);
    }

    /// <summary>What was sent to GitHub.</summary>
    public string Sent => File.Exists(Path.Combine(_stack.Folder, "gh.log")) ? Read("gh.log") : "";

    public string Read(string file) => File.ReadAllText(Path.Combine(_stack.Folder, file));

    /// <summary>Runs a script that must succeed, and gives what it printed.</summary>
    public async Task<string> RunAsync(string script, params string[] arguments)
    {
        var run = await TryAsync(script, arguments);
        Shell.ShouldHaveSucceeded(run, script, arguments);
        return run.StandardOutput + run.StandardError;
    }

    /// <summary>Runs a script, with variables before its arguments as <c>NAME=VALUE</c>.</summary>
    public Task<BufferedCommandResult> TryAsync(string script, params string[] arguments) =>
        Shell.TryAsync(
            "env",
            [
                $"PATH={Path.Combine(_stack.Folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                $"CLUSTER_CONTEXT={Cluster.Context}",
                "GITHUB_REPOSITORY=example/shop",
                .. arguments.Where(argument => argument.StartsWith("LABELS=", StringComparison.Ordinal)),
                $".github/scripts/{script}.sh",
                .. arguments.Where(argument => !argument.StartsWith("LABELS=", StringComparison.Ordinal)),
            ],
            _stack.Folder
        );
}
