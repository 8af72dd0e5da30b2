using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.Infra.Tests.Nginx;

[Collection(StackCollection.Name)]
public sealed class BrowserTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_browser_opens_the_page_without_a_warning_when_it_trusts_the_authority(bool trusting)
    {
        var chromium = Tool.Require("chromium", "chromium");
        var certutil = Tool.Require("certutil", "libnss3-tools");
        var issued = await IssuedCertificate.Of("""{ "mode": "ca" }""");
        await using var nginx = await RunningNginx.Start(pair: new(issued.CertificatePem, issued.PrivateKeyPem, issued.TrustPem));
        var home = nginx.Home.Folder;
        var trust = Directory.CreateDirectory($"{home}/.pki/nssdb").FullName;
        await File.WriteAllTextAsync($"{home}/ca.crt", issued.TrustPem, TestContext.Current.CancellationToken);
        await Cli.Wrap(certutil)
            .WithArguments(["-d", $"sql:{trust}", "-N", "--empty-password"])
            .ExecuteAsync(TestContext.Current.CancellationToken);
        await Cli.Wrap(certutil)
            .WithArguments(["-d", $"sql:{trust}", "-A", "-t", trusting ? "C,," : ",,", "-n", "ca", "-i", $"{home}/ca.crt"])
            .ExecuteAsync(TestContext.Current.CancellationToken);

        var page = await Cli.Wrap(chromium)
            .WithEnvironmentVariables(variables => variables.Set("HOME", home))
            .WithArguments([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                $"--user-data-dir={home}/browser",
                "--host-resolver-rules=MAP my-nginx 127.0.0.1",
                "--timeout=20000",
                "--dump-dom",
                $"https://my-nginx:{nginx.HttpsPort}/",
            ])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        page.StandardOutput.Contains("Welcome to nginx!", StringComparison.Ordinal).ShouldBe(trusting, page.StandardError);
        if (trusting)
        {
            await nginx.Until(
                () => Task.FromResult(nginx.Log.Contains("GET / HTTP/2.0", StringComparison.Ordinal)),
                "the page's request is logged"
            );
        }
    }
}
