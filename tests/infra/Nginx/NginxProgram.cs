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

    /// <summary>Whether it knows the directive <c>http2</c>, which came with 1.25.1.</summary>
    internal static async Task<bool> KnowsHttp2Directive()
    {
        var version = await Cli.Wrap(Path).WithArguments("-v").ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return Version.Parse(Number().Match(version.StandardError).Value) >= new Version(1, 25, 1);
    }

    [GeneratedRegex(@"\d+\.\d+\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
