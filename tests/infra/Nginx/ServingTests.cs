using System.Net;
using System.Text.Json;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class ServingTests
{
    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_welcome_page_comes_over_both_protocols()
    {
        await using var nginx = await RunningNginx.Start();
        using var http = await nginx.Http("/");
        using var https = await nginx.Https("/");
        (await Text(http)).ShouldContain("Welcome to nginx!");
        (await Text(https)).ShouldBe(await Text(http));
    }

    [Fact]
    public async Task Http_redirects_to_https_when_asked()
    {
        await using var nginx = await RunningNginx.Start(with: model => model with { Http = PlainHttp.Redirect });
        using var page = await nginx.Http("/a/b?c=d");
        page.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        page.Headers.Location.ShouldBe(new Uri("https://my-nginx/a/b?c=d"));
        using var https = await nginx.Https("/");
        https.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_http_nothing_answers_there()
    {
        await using var nginx = await RunningNginx.Start(with: model => model with { Http = PlainHttp.Off });
        await Should.ThrowAsync<HttpRequestException>(() => nginx.Http("/"));
        using var https = await nginx.Https("/");
        https.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_redirect_names_the_service_port_that_is_not_443()
    {
        await using var nginx = await RunningNginx.Start(with: model => model with { Http = PlainHttp.Redirect, PublicHttpsPort = 9443 });
        using var page = await nginx.Http("/");
        page.Headers.Location.ShouldBe(new Uri("https://my-nginx:9443/"));
    }

    [Theory]
    [InlineData("node1.example.com:30080", "https://node1.example.com:30443/a")]
    [InlineData("my-nginx:8080", "https://my-nginx/a")]
    [InlineData("my-nginx", "https://my-nginx/a")]
    public async Task The_redirect_leads_from_a_nodes_port_to_a_nodes_port(string host, string location)
    {
        await using var nginx = await RunningNginx.Start(with: model =>
            model with
            {
                Http = PlainHttp.Redirect,
                NodePorts = new(30080, 30443),
            }
        );
        using var client = Browsing.Trusting(TestPair.Ecdsa.AuthorityPem);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{nginx.HttpPort}/a") { Headers = { Host = host } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Headers.Location.ShouldBe(new Uri(location));
    }

    [Fact]
    public async Task A_folder_without_its_slash_redirects_without_naming_the_containers_port()
    {
        await using var nginx = await RunningNginx.Start(with: model => model with { Paths = model.Paths with { Pages = "/usr/share" } });
        using var answer = await nginx.Https("/nginx");
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe("/nginx/");
    }

    [Fact]
    public async Task The_server_does_not_tell_its_version()
    {
        await using var nginx = await RunningNginx.Start();
        using var answer = await nginx.Https("/missing");
        answer.Headers.Server.ToString().ShouldBe("nginx");
        (await Text(answer)).ShouldNotContain("nginx/");
    }

    [Fact]
    public async Task A_request_is_logged_as_json_whatever_is_in_it()
    {
        await using var nginx = await RunningNginx.Start(new() { LogFormat = LogFormat.Json });
        using var answer = await nginx.Https("/%22%7D%0a?a=\"b\\");
        await nginx.Until(() => Task.FromResult(nginx.Log.Contains("\"uri\"", StringComparison.Ordinal)), "the request is logged");
        using var entry = JsonDocument.Parse(nginx.Log.Split('\n').Single(line => line.Contains("\"uri\"", StringComparison.Ordinal)));
        entry.RootElement.GetProperty("status").GetString().ShouldBe("404");
        entry.RootElement.GetProperty("tls").GetString().ShouldBe("TLSv1.3");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Text_is_compressed_on_request_only(bool gzip)
    {
        var pages = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(
            Path.Combine(pages.FullName, "index.html"),
            new string('a', 4096),
            TestContext.Current.CancellationToken
        );
        await using var nginx = await RunningNginx.Start(
            new() { Gzip = gzip },
            with: model => model with { Paths = model.Paths with { Pages = pages.FullName } }
        );
        using var client = Browsing.Trusting(TestPair.Ecdsa.AuthorityPem);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://my-nginx:{nginx.HttpsPort}/")
        {
            Headers = { AcceptEncoding = { new("gzip") } },
        };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.Contains("gzip").ShouldBe(gzip);
        pages.Delete(recursive: true);
    }

    [Theory]
    [InlineData("app.mjs", "text/javascript")]
    [InlineData("app.webmanifest", "application/manifest+json")]
    [InlineData("app.css", "text/css")]
    [InlineData("app.unheard-of", "application/octet-stream")]
    public async Task A_file_has_the_content_type_of_its_name(string file, string type)
    {
        var pages = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(pages.FullName, file), "x", TestContext.Current.CancellationToken);
        await using var nginx = await RunningNginx.Start(with: model => model with { Paths = model.Paths with { Pages = pages.FullName } });
        using var answer = await nginx.Https($"/{file}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        pages.Delete(recursive: true);
    }
}
