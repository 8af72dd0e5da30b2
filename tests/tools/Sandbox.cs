using System.Runtime.Versioning;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Tools.Tests;

/// <summary>
/// A folder in which up.sh finds all it needs, tools that are built among it, and a PATH with nothing but what is put there.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class Sandbox : IDisposable
{
    /// <summary>The line that says on what is built, and why.</summary>
    public const string BuildsOnSdk =
        "Building on sdk/: the package registry lacks the Pulumi packages (kept in .pulumi-sdk.props; to ask again, delete it).\n";

    // what up.sh calls, and what these call
    private static readonly string[] Programs =
    [
        "bash",
        "env",
        "sh",
        "dirname",
        "ls",
        "sed",
        "paste",
        "find",
        "head",
        "grep",
        "cat",
        "cp",
        "mv",
        "mkdir",
        "rm",
        "touch",
        "sleep",
        "sort",
        "stty",
    ];

    private readonly TemporaryFolder _folder = new();

    public Sandbox()
    {
        foreach (
            var file in new[] { "up.sh", ".build/dotnet.sh", "global.json" }.Concat(
                Directory.EnumerateFiles(StackCopy.Repository, "Pulumi*.yaml").Select(file => Path.GetFileName(file))
            )
        )
        {
            Copy(file);
        }

        _folder.Write(".pulumi-sdk.props", "<Project><PropertyGroup><PulumiSdk>source</PulumiSdk></PropertyGroup></Project>");
        foreach (var folder in new[] { "bin", "infra/obj", "sdk", "tools/obj" })
        {
            Directory.CreateDirectory(At(folder));
        }

        Directory.CreateSymbolicLink(At("tools/bin"), Path.Combine(StackCopy.Repository, "tools", "bin"));
        foreach (var program in Programs.Append("dotnet"))
        {
            File.CreateSymbolicLink(At($"bin/{program}"), OnPath(program));
        }

        _folder.Write("tools/obj/up.kept", "");
        _folder.Write("infra/obj/program.kept", "");
    }

    public string Folder => _folder.Path;

    public bool Has(string path) => Path.Exists(At(path));

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text) => File.WriteAllText(At(path), text);

    /// <summary>
    /// Puts a program on the PATH that writes its arguments to the file <c>NAME.log</c>, and prints an empty object when it is asked for JSON.
    /// </summary>
    /// <param name="name">The program's name.</param>
    /// <param name="more">What else it does.</param>
    public void Install(string name, string more = "")
    {
        var path = _folder.Write(
            $"bin/{name}",
            $"#!/usr/bin/env bash\necho \"$*\" >>{At($"{name}.log")}\n[[ $* != *--json* ]] || echo '{{}}'\n{more}\n"
        );
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void RemoveTools() => File.Delete(At("tools/bin"));

    public void Uninstall(string name) => File.Delete(At($"bin/{name}"));

    /// <summary>Runs up.sh without a terminal, for a minute at most.</summary>
    public Task<ToolRun> UpAsync(params string[] arguments) => RunAsync(Cli.Wrap(At("up.sh")).WithArguments(arguments));

    /// <summary>Runs up.sh at a terminal of 60 columns on which <paramref name="typed"/> is typed; all that it shows is output.</summary>
    public Task<ToolRun> UpAtTerminalAsync(string typed, params string[] arguments) =>
        RunAsync(
            Cli.Wrap(OnPath("script"))
                .WithArguments(["-qec", $"stty cols 60; {At("up.sh")} {string.Join(' ', arguments)}", "/dev/null"])
                .WithStandardInputPipe(PipeSource.FromString($"{typed}\n"))
        );

    private async Task<ToolRun> RunAsync(Command up)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var run = await up.WithEnvironmentVariables(set =>
                set.Set("PATH", At("bin"))
                    .Set("PulumiSdk", null)
                    .Set("PULUMI_BACKEND_URL", null)
                    .Set("PULUMI_CONFIG_PASSPHRASE", null)
                    .Set("PULUMI_CONFIG_PASSPHRASE_FILE", null)
            )
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return new(run.ExitCode, run.StandardOutput, run.StandardError);
    }

    public void Dispose() => _folder.Dispose();

    private string At(string path) => Path.Combine(_folder.Path, path);

    private static string OnPath(string program) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .First(File.Exists);

    private void Copy(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.Copy(Path.Combine(StackCopy.Repository, file), At(file));
    }
}
