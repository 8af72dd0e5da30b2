using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Infra.Tests.Nginx;

namespace KubeExpose.Infra.Tests.Verification;

public sealed class VerifyScriptTests
{
    [Fact]
    public async Task ShellCheck_has_nothing_to_say_of_it()
    {
        var check = await Cli.Wrap(Tool.Require("shellcheck", "shellcheck"))
            .WithArguments(["--shell", "sh", Path.Combine(Repository.Root, "infra", "Verification", "verify.sh")])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        check.StandardOutput.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("new\\nnew\\n", "0 ")]
    [InlineData("new\\nold\\nnew\\n", "1 release: 'old' still answers beside new")]
    // curl writes an empty line for a connection that failed
    [InlineData("new\\n\\nnew\\n", "1 release: '' still answers beside new")]
    [InlineData("", "1 release: '' still answers beside new")]
    public async Task Every_answer_has_to_be_this_releases(string answers, string verdict) =>
        (await ReleaseAsync(answers, hasAnswered: true)).ShouldBe(verdict);

    [Fact]
    public async Task A_release_that_has_never_answered_is_not_said_to_answer_beside_another() =>
        (await ReleaseAsync("old\\nold\\n", hasAnswered: false)).ShouldBe("1 release: no pod of new has answered, only 'old'");

    private static async Task<string> ReleaseAsync(string answers, bool hasAnswered)
    {
        var script = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "infra", "Verification", "verify.sh"),
            TestContext.Current.CancellationToken
        );
        var functions = script[..script.IndexOf("\nuntil ", StringComparison.Ordinal)];

        var run = await Cli.Wrap("sh")
            .WithArguments([
                "-c",
                $"{functions}\nanswering() {{ printf '{answers}'; }}\nanswered={(hasAnswered ? "1" : "")}\nrelease\necho \"$? $why\"",
            ])
            .WithEnvironmentVariables(variables => variables.Set("RELEASE", "new").Set("PROBES", "3"))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        return run.StandardOutput.TrimEnd('\n');
    }
}
