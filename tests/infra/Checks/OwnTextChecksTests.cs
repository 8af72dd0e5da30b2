using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

public sealed class OwnTextChecksTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>What stands in the server block's file, and how a fault shows it.</summary>
    public static TheoryData<string, string> BrokenServer =>
        new()
        {
            { "server {\n    listen 80;\n}\n", "server" },
            { "http {\n    server {\n    }\n}\n", "http" },
            { "listen 443 ssl;\nserver_name a;\n", "listen 443 ssl" },
            { "ssl_certificate /etc/letsencrypt/live/a/fullchain.pem;\n", "ssl_certificate /etc/letsencrypt/live/a/fullchain.pem" },
            { "ssl_verify_client on;\n", "ssl_verify_client on" },
            { "location / {\n    proxy_pass http://app:3000;\n}\n", "proxy_pass http://app:3000" },
            { "location ~ \\.php$ {\n    fastcgi_pass 10.0.0.7:9000;\n}\n", "fastcgi_pass 10.0.0.7:9000" },
            { "location / {\n    if ($a) {\n        proxy_pass https://$host;\n    }\n}\n", "proxy_pass https://$host" },
        };

    /// <summary>What stands in the http level's file, and how a fault shows it.</summary>
    public static TheoryData<string, string> BrokenHttp =>
        new()
        {
            { "http {\n    map $a $b {\n    }\n}\n", "http" },
            { "server {\n    listen 8443 ssl;\n    server_name www.example.com;\n}\n", "a server block" },
            { "ssl_certificate a.pem;\n", "ssl_certificate a.pem" },
            { "ssl_verify_client on;\n", "ssl_verify_client on" },
            { "upstream app {\n    server 127.0.0.1:80;\n    server app.shop.svc:80 backup;\n}\n", "server app.shop.svc:80" },
        };

    [Theory, MemberData(nameof(BrokenServer))]
    public void What_would_break_the_application_is_refused_in_a_server_block(string text, string shown) =>
        Faults(text)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                fault => fault.Key.ShouldBe("nginx.include"),
                fault => fault.Value.ShouldBe(shown),
                fault => fault.Remedy.ShouldNotBeNull()
            );

    [Theory, MemberData(nameof(BrokenHttp))]
    public void What_would_break_the_application_is_refused_at_the_http_level(string text, string shown) =>
        Faults(http: text)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                fault => fault.Key.ShouldBe("nginx.httpInclude"),
                fault => fault.Value.ShouldBe(shown),
                fault => fault.Remedy.ShouldNotBeNull()
            );

    [Fact]
    public void What_stays_in_the_pod_needs_no_way_out() =>
        Faults(
                "location /a { proxy_pass http://127.0.0.1:9000; }\nlocation /b { fastcgi_pass unix:/tmp/a.sock; }\n"
                    + "location /c { proxy_pass http://app; }\nlocation /d { proxy_pass http://[::1]:80/; }\n",
                "upstream app {\n    server localhost:9000;\n}\n"
            )
            .ShouldBeEmpty();

    [Fact]
    public void What_reaches_out_is_accepted_where_pods_may() =>
        Faults(
                "location / {\n    proxy_pass http://app:3000;\n}\n",
                with: settings => settings with { Network = new() { AllowEgress = true } }
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_server_that_answers_with_the_release_is_accepted() =>
        Faults(
                http: "server {\n    listen 8443 ssl;\n    server_name www.example.com;\n    include conf.d/release.conf;\n    return 301 /;\n}\n"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("/var/www/html", false)]
    [InlineData("/usr/share/nginx/html", true)]
    [InlineData("/usr/share/nginx/html/public", true)]
    public void A_root_without_the_sites_files_is_refused(string root, bool accepted)
    {
        Directory.CreateDirectory(Path.Combine(_root.FullName, "site"));
        File.WriteAllText(Path.Combine(_root.FullName, "site", "index.html"), "a");
        Faults($"root {root};\n", with: settings => settings with { Site = new() { Directory = "site" } })
            .Select(fault => fault.Value)
            .ShouldBe(accepted ? [] : [$"root {root}"]);
        Faults($"root {root};\n").ShouldBeEmpty();
    }

    private Fault[] Faults(string? server = null, string? http = null, Func<StackSettings, StackSettings>? with = null)
    {
        File.WriteAllText(Path.Combine(_root.FullName, "server.conf"), server);
        File.WriteAllText(Path.Combine(_root.FullName, "http.conf"), http);
        var settings = new StackSettings
        {
            Nginx = new() { Include = server is null ? null : "server.conf", HttpInclude = http is null ? null : "http.conf" },
        };
        return [.. Given.Faults(with?.Invoke(settings) ?? settings, _root.FullName)];
    }
}
