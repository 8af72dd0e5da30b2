using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Snapshots;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class MainFileTests
{
    /// <summary>Every setting with another value than the default.</summary>
    internal static readonly NginxSettings AllSettings = new()
    {
        TlsProfile = TlsProfile.Modern,
        PostQuantum = false,
        Http2 = false,
        HstsMaxAgeSeconds = 300,
        HstsIncludeSubdomains = true,
        Headers = new NginxSettings().Headers.Add("Content-Security-Policy", "default-src 'self'; img-src \"*\""),
        MergeHeaders = false,
        KeepaliveMinSeconds = 0,
        TrustedProxies = ["192.0.2.0/24", "2001:db8::/32"],
        LogFormat = LogFormat.Json,
        Gzip = true,
        Include = "server.conf",
        HttpInclude = "http.conf",
        SharedSessionTickets = true,
    };

    [Fact]
    public void All_settings_together_give_the_text_that_was_reviewed() =>
        Snapshot.Match(
            "nginx-all-settings.conf",
            MainFile.Text(
                new(AllSettings, Profile.Standard.Ports)
                {
                    Http = PlainHttp.Redirect,
                    ProxyProtocol = true,
                    SinglePage = true,
                    Site = new([new("index.html", default)]),
                    Own = new("autoindex on;\n", "sendfile off;\n"),
                }
            )
        );

    [Theory]
    [InlineData("0.05", 1)]
    [InlineData("0.5", 1)]
    [InlineData("1", 1)]
    [InlineData("1.001", 2)]
    [InlineData("3.5", 4)]
    public void There_are_as_many_workers_as_the_limit_keeps_busy(string cpus, int workers) =>
        CpuLimit.Workers(decimal.Parse(cpus)).ShouldBe(workers);
}
