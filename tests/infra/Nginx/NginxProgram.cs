using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>The nginx that is installed here.</summary>
internal static partial class NginxProgram
{
    private static readonly string? Found = Tool.Find("nginx");
    private static readonly Lazy<Task<Version>> Own = new(AskAsync);

    /// <summary>Its path; without one the test that asks is skipped.</summary>
    internal static string Path
    {
        get
        {
            Assert.SkipWhen(Found is null, "nginx is not installed (Debian: apt-get install nginx)");
            return Found!;
        }
    }

    /// <summary>Whether it is this version or a later one.</summary>
    internal static async Task<bool> IsSince(string version) => await Own.Value >= Version.Parse(version);

    /// <summary>Skips the test where it is an older version.</summary>
    internal static async Task Require(string version) => Assert.SkipUnless(await IsSince(version), $"needs nginx {version}");

    private static async Task<Version> AskAsync() =>
        Version.Parse(Number().Match((await Cli.Wrap(Path).WithArguments("-v").ExecuteBufferedAsync()).StandardError).Value);

    [GeneratedRegex(@"\d+\.\d+\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
