using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>The nginx that is installed here.</summary>
internal static partial class NginxProgram
{
    private static readonly string? Found = Tool.Find("nginx");

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
    internal static async Task<bool> IsSince(string version)
    {
        var own = await Cli.Wrap(Path).WithArguments("-v").ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return Version.Parse(Number().Match(own.StandardError).Value) >= Version.Parse(version);
    }

    /// <summary>Skips the test where it is an older version.</summary>
    internal static async Task Require(string version) => Assert.SkipUnless(await IsSince(version), $"needs nginx {version}");

    [GeneratedRegex(@"\d+\.\d+\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
