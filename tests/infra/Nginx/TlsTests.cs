using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class TlsTests
{
    private static readonly string[] Suites =
    [
        "ECDHE-ECDSA-AES128-GCM-SHA256",
        "ECDHE-ECDSA-AES256-GCM-SHA384",
        "ECDHE-ECDSA-CHACHA20-POLY1305",
        "ECDHE-RSA-AES128-GCM-SHA256",
        "ECDHE-RSA-AES256-GCM-SHA384",
        "ECDHE-RSA-CHACHA20-POLY1305",
    ];

    public static TheoryData<TlsProfile, string> RefusedVersions =>
        new()
        {
            { TlsProfile.Intermediate, "-tls1" },
            { TlsProfile.Intermediate, "-tls1_1" },
            { TlsProfile.Modern, "-tls1" },
            { TlsProfile.Modern, "-tls1_1" },
            { TlsProfile.Modern, "-tls1_2" },
        };

    [Theory, MemberData(nameof(RefusedVersions))]
    public async Task A_version_that_the_profile_lacks_is_refused_by_the_server(TlsProfile profile, string version)
    {
        await using var nginx = await RunningNginx.Start(new() { TlsProfile = profile });
        (await Handshake(nginx, version, "-cipher", "ALL:@SECLEVEL=0")).ShouldContain("alert protocol version");
    }

    [Theory]
    [InlineData(TlsProfile.Intermediate, "-tls1_2")]
    [InlineData(TlsProfile.Intermediate, "-tls1_3")]
    [InlineData(TlsProfile.Modern, "-tls1_3")]
    public async Task A_version_of_the_profile_is_spoken(TlsProfile profile, string version)
    {
        await using var nginx = await RunningNginx.Start(new() { TlsProfile = profile });
        (await Handshake(nginx, version)).ShouldContain("Verify return code: 0 (ok)");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Intermediate_speaks_its_six_suites_and_no_other(bool rsa)
    {
        await using var nginx = await RunningNginx.Start(pair: rsa ? TestPair.Rsa : TestPair.Ecdsa);
        var known = await Cli.Wrap(OpenSsl.Path)
            .WithArguments(["ciphers", "-tls1_2", "ALL:COMPLEMENTOFALL:@SECLEVEL=0"])
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        var spoken = new List<string>();
        foreach (var suite in known.StandardOutput.Trim().Split(':').Where(suite => !suite.StartsWith("TLS_", StringComparison.Ordinal)))
        {
            if (
                (await Handshake(nginx, "-tls1_2", "-cipher", $"{suite}:@SECLEVEL=0")).Contains(
                    $"Cipher is {suite}",
                    StringComparison.Ordinal
                )
            )
            {
                spoken.Add(suite);
            }
        }

        spoken.ShouldBe(Suites.Where(suite => suite.Contains(rsa ? "-RSA-" : "-ECDSA-", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Theory]
    [InlineData(true, "h2")]
    [InlineData(false, "http/1.1")]
    public async Task Http2_is_agreed_on_by_alpn_when_it_is_on(bool http2, string agreed)
    {
        await using var nginx = await RunningNginx.Start(new() { Http2 = http2 });
        (await Handshake(nginx, "-alpn", "h2,http/1.1")).ShouldContain($"ALPN protocol: {agreed}");
    }

    [Fact]
    public async Task A_browser_of_http2_is_answered_in_http2()
    {
        await using var nginx = await RunningNginx.Start();
        using var answer = await nginx.Https("/");
        answer.Version.ShouldBe(HttpVersion.Version20);
    }

    [Fact]
    public async Task A_name_that_the_certificate_lacks_is_not_trusted()
    {
        await using var nginx = await RunningNginx.Start();
        using var client = Browsing.Trusting(TestPair.Ecdsa.AuthorityPem);
        var refused = await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri($"https://other:{nginx.HttpsPort}/"), TestContext.Current.CancellationToken)
        );
        refused
            .InnerException.ShouldBeOfType<AuthenticationException>()
            .Message.ShouldContain(nameof(SslPolicyErrors.RemoteCertificateNameMismatch));
    }

    // quietly ends the connection after the handshake
    private static async Task<string> Handshake(RunningNginx nginx, params string[] options)
    {
        var authority = Path.Combine(nginx.Home.Folder, "authority.crt");
        await File.WriteAllTextAsync(
            authority,
            $"{TestPair.Ecdsa.AuthorityPem}\n{TestPair.Rsa.AuthorityPem}",
            TestContext.Current.CancellationToken
        );
        var client = await Cli.Wrap(OpenSsl.Path)
            .WithArguments([
                "s_client",
                "-connect",
                $"127.0.0.1:{nginx.HttpsPort}",
                "-servername",
                "my-nginx",
                "-verify_hostname",
                "my-nginx",
                "-CAfile",
                authority,
                .. options,
            ])
            .WithStandardInputPipe(PipeSource.FromString("Q\n"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return client.StandardOutput + client.StandardError;
    }
}
