using System.Net;
using System.Text;
using KubeExpose.Infra.Nginx;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class PagesTests : IDisposable
{
    private readonly DirectoryInfo _pages = Directory.CreateTempSubdirectory();

    public PagesTests() => _pages.CreateSubdirectory("docs");

    public void Dispose() => _pages.Delete(recursive: true);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<RunningNginx> Start(bool singlePage = false, string? include = null, params (string Path, string Text)[] files) =>
        Start(singlePage, include, Encoding.UTF8, files);

    private Task<RunningNginx> Start(bool singlePage, string? include, Encoding encoding, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            File.WriteAllBytes(Path.Combine(_pages.FullName, path), encoding.GetBytes(text));
        }

        return RunningNginx.Start(
            include: include,
            with: model =>
                model with
                {
                    Paths = model.Paths with { Pages = _pages.FullName },
                    Site = new([.. files.Select(file => new SiteFile(file.Path, encoding.GetBytes(file.Text)))]),
                    SinglePage = singlePage,
                }
        );
    }

    [Fact]
    public async Task A_404_page_of_the_site_is_shown_for_what_is_not_found()
    {
        await using var nginx = await Start(files: [("index.html", "shop"), ("404.html", "nothing here")]);
        using var missing = await nginx.Https("/missing");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Text(missing)).ShouldBe("nothing here");
    }

    [Fact]
    public async Task An_error_page_of_the_users_own_comes_before_the_sites()
    {
        await using var nginx = await Start(
            include: "error_page 404 /own.html;\nerror_page 500 /50x.html;\n",
            files: [("index.html", "shop"), ("404.html", "nothing here"), ("own.html", "mine")]
        );
        using var missing = await nginx.Https("/missing");
        (await Text(missing)).ShouldBe("mine");
    }

    [Theory]
    [InlineData("/", "app")]
    [InlineData("/orders/7", "app")]
    [InlineData("/main.js", "script")]
    [InlineData("/docs/", "docs")]
    public async Task A_single_page_answers_for_unknown_paths(string path, string text)
    {
        await using var nginx = await Start(
            singlePage: true,
            files: [("index.html", "app"), ("main.js", "script"), ("docs/index.html", "docs"), ("404.html", "nothing here")]
        );
        using var answer = await nginx.Https(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Text(answer)).ShouldBe(text);
    }

    [Fact]
    public async Task A_single_page_leaves_locations_of_the_users_own_alone()
    {
        await using var nginx = await Start(
            singlePage: true,
            include: "location /api/ {\n    return 418;\n}\n",
            files: ("index.html", "app")
        );
        using var api = await nginx.Https("/api/orders");
        api.StatusCode.ShouldBe((HttpStatusCode)418);
        using var page = await nginx.Https("/orders");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_in_UTF8_are_called_so()
    {
        await using var nginx = await Start(files: [("index.html", "grüße"), ("notes.txt", "grüße")]);
        foreach (var path in new[] { "/", "/notes.txt" })
        {
            using var answer = await nginx.Https(path);
            answer.Content.Headers.ContentType!.CharSet.ShouldBe("utf-8");
        }
    }

    [Fact]
    public async Task Pages_in_another_charset_speak_for_themselves()
    {
        await using var nginx = await Start(
            singlePage: false,
            include: null,
            Encoding.Latin1,
            ("index.html", "<meta charset=iso-8859-1>grüße")
        );
        using var answer = await nginx.Https("/");
        answer.Content.Headers.ContentType!.CharSet.ShouldBeNull();
    }

    [Fact]
    public async Task A_charset_of_the_users_own_comes_before_the_sites()
    {
        await using var nginx = await Start(include: "charset koi8-r;\n", files: ("index.html", "shop"));
        using var answer = await nginx.Https("/");
        answer.Content.Headers.ContentType!.CharSet.ShouldBe("koi8-r");
    }

    [Fact]
    public async Task What_comes_from_behind_nginx_speaks_for_itself()
    {
        await using var behind = await RunningNginx.Start(include: "location / {\n    default_type text/html;\n    return 200 page;\n}\n");
        await using var nginx = await Start(
            include: $"location /app {{\n    proxy_pass http://127.0.0.1:{behind.HttpPort};\n}}\n",
            files: ("index.html", "shop")
        );
        using var answer = await nginx.Https("/app");
        answer.Content.Headers.ContentType!.CharSet.ShouldBeNull();
    }
}
