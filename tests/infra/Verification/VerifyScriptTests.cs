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
}
