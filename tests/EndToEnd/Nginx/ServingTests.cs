using CliWrap;
using CliWrap.Buffered;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Nginx;

public sealed class ServingTests(ServingStack serving) : IClassFixture<ServingStack>
{
    [Theory]
    [InlineData("", "index.html", "text/html")]
    [InlineData("css/shop.css", "css/shop.css", "text/css")]
    [InlineData("img/logo%20a.png", "img/logo a.png", "image/png")]
    [InlineData(".well-known/security.txt", ".well-known/security.txt", "text/plain")]
    public async Task A_file_of_the_site_comes_as_it_is_with_its_type(string path, string file, string type)
    {
        Cluster.Require();

        var got = Path.Combine(serving.Stack.Folder, $"got-{Guid.NewGuid():n}");
        var said = await CurlAsync(
            "--output",
            got,
            "--write-out",
            "%{http_version} %{content_type}",
            $"https://{serving.Node}:{ServingStack.HttpsPort}/{path}"
        );

        said.ShouldStartWith($"2 {type}");
        (await File.ReadAllBytesAsync(got, TestContext.Current.CancellationToken)).ShouldBe(ServingStack.Pages[file]);
    }

    [Fact]
    public async Task Who_comes_by_http_to_a_nodes_port_is_led_to_a_port_that_serves_https()
    {
        Cluster.Require();

        var said = await CurlAsync(
            "--location",
            "--output",
            "/dev/null",
            "--write-out",
            "%{num_redirects} %{http_code} %{url_effective}",
            $"http://{serving.Node}:{ServingStack.HttpPort}/css/shop.css"
        );

        said.ShouldBe($"1 200 https://{serving.Node}:{ServingStack.HttpsPort}/css/shop.css");
    }

    [Fact]
    public async Task A_session_resumes_on_whichever_replica_answers()
    {
        Cluster.Require();
        var session = Path.Combine(serving.Stack.Folder, "session");
        await ConnectAsync("-sess_out", session);

        // one of two replicas at random: all of these only find the first one once in a thousand times
        for (var i = 0; i < 10; i++)
        {
            (await ConnectAsync("-sess_in", session)).ShouldContain("Reused, ");
        }
    }

    private Task<string> CurlAsync(params string[] arguments) =>
        Shell.RunAsync("curl", ["-sS", "--max-time", "10", "--cacert", serving.CaFile, .. arguments]);

    // the ticket comes after the handshake, so a page is asked for as well
    private async Task<string> ConnectAsync(params string[] options) =>
        (
            await Cli.Wrap("openssl")
                .WithArguments([
                    "s_client",
                    "-connect",
                    $"{serving.Node}:{ServingStack.HttpsPort}",
                    "-CAfile",
                    serving.CaFile,
                    "-ign_eof",
                    .. options,
                ])
                .WithStandardInputPipe(PipeSource.FromString("GET /healthz HTTP/1.1\r\nHost: my-nginx\r\nConnection: close\r\n\r\n"))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken)
        ).StandardOutput;
}
