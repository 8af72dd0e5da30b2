using System.Text.Json;
using CliWrap;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class TestSslTests
{
    private static readonly string[] Harmless = ["OK", "INFO", "LOW", "WARN", "DEBUG"];

    // TlsTests know the suites and the groups, ServingCertificateTests the certificate, SessionTicketTests the resumption
    private static readonly string[] Quick = ["--protocols", "--server-preference", "--headers", "--breach", "--crime", "--renegotiation"];

    // all but the simulation of clients, which takes as long as the rest and finds nothing that is above low
    private static readonly string[] Whole =
    [
        "--protocols",
        "--std",
        "--fs",
        "--server-preference",
        "--server-defaults",
        "--headers",
        "--vulnerable",
    ];

    // no one asks a private authority whether it has revoked a certificate: a new one replaces it
    private static readonly string[] OfAPrivateAuthority = ["cert_revocation"];

    [Theory]
    [InlineData(TlsProfile.Intermediate, false)]
    [InlineData(TlsProfile.Intermediate, true, Explicit = true)]
    [InlineData(TlsProfile.Modern, true, Explicit = true)]
    public async Task Testssl_finds_nothing_above_low(TlsProfile profile, bool isWhole)
    {
        var testssl = Tool.Require("testssl", "testssl.sh");
        await using var nginx = await RunningNginx.Start(new() { TlsProfile = profile });
        var (authority, report) = ($"{nginx.Home.Folder}/ca.crt", $"{nginx.Home.Folder}/report.json");
        await File.WriteAllTextAsync(authority, TestPair.Ecdsa.AuthorityPem, TestContext.Current.CancellationToken);

        await Cli.Wrap(testssl)
            .WithArguments([
                .. isWhole ? Whole : Quick,
                "--quiet",
                "--color",
                "0",
                "--nodns",
                "none",
                "--add-ca",
                authority,
                "--jsonfile",
                report,
                $"127.0.0.1:{nginx.HttpsPort}",
            ])
            .WithStandardOutputPipe(PipeTarget.Null)
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(TestContext.Current.CancellationToken);

        using var findings = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        findings
            .RootElement.EnumerateArray()
            .Where(finding => !Harmless.Contains(finding.GetProperty("severity").GetString()))
            .Select(finding =>
                $"{finding.GetProperty("id").GetString()} {finding.GetProperty("severity").GetString()}: {finding.GetProperty("finding").GetString()}"
            )
            .Where(finding => !OfAPrivateAuthority.Contains(finding.Split(' ')[0]))
            .ShouldBeEmpty();
    }
}
