using System.Net;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>Kinds of server blocks that people have, in texts of our own.</summary>
public sealed class OwnTextTests
{
    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("root /nowhere;\nindex start.html;\n")]
    [InlineData("charset iso-8859-1;\ndefault_type text/html;\n")]
    [InlineData("ssl_protocols TLSv1.2 TLSv1.3;\nssl_prefer_server_ciphers off;\nssl_session_timeout 5m;\nssl_ecdh_curve X25519;\n")]
    [InlineData("server_name shop.example.com www.shop.example.com;\nkeepalive_timeout 20s;\nserver_tokens on;\n")]
    [InlineData("gzip on;\ngzip_types text/css;\nsendfile off;\naccess_log off;\nabsolute_redirect on;\n")]
    [InlineData("client_max_body_size 100m;\nclient_body_timeout 30s;\nerror_page 500 502 503 504 /50x.html;\n")]
    [InlineData("location = /healthz {\n    return 200 mine;\n}\nlocation = /readyz {\n    return 200 mine;\n}\n")]
    [InlineData("location ~* \\.(css|js)$ {\n    expires 30d;\n    add_header Cache-Control public;\n}\n")]
    [InlineData("location ~ /\\.(?!well-known) {\n    deny all;\n}\nlocation / {\n    try_files $uri $uri/ =404;\n}\n")]
    [InlineData("if ($request_method !~ ^(GET|HEAD)$) {\n    return 405;\n}\n")]
    public async Task What_the_stack_says_a_server_block_may_say_again(string include)
    {
        await using var nginx = await RunningNginx.Start(include: include);
        using var answer = await nginx.Https("/release");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Its_locations_are_added_to_the_server()
    {
        await using var nginx = await RunningNginx.Start(include: "location / {\n    default_type text/plain;\n    return 200 mine;\n}\n");
        using var answer = await nginx.Https("/any/where");
        (await Text(answer)).ShouldBe("mine");
    }

    [Fact]
    public async Task Its_root_is_where_files_are_looked_for()
    {
        var pages = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(pages.FullName, "index.html"), "elsewhere", TestContext.Current.CancellationToken);
        await using var nginx = await RunningNginx.Start(include: $"root {pages.FullName};\n");
        using var answer = await nginx.Https("/");
        (await Text(answer)).ShouldBe("elsewhere");
        pages.Delete(recursive: true);
    }

    [Fact]
    public async Task A_redirect_of_the_whole_server_redirects()
    {
        await using var nginx = await RunningNginx.Start(include: "return 301 https://shop.example.com$request_uri;\n");
        using var answer = await nginx.Https("/a");
        answer.Headers.Location.ShouldBe(new Uri("https://shop.example.com/a"));
    }

    [Fact]
    public async Task What_belongs_to_the_http_level_can_be_given()
    {
        await using var behind = await RunningNginx.Start(include: "location / {\n    return 200 $http_x_language;\n}\n");
        await using var nginx = await RunningNginx.Start(
            include: """
            limit_req zone=few burst=5;
            location / {
                proxy_set_header X-Language $language;
                proxy_cache pages;
                proxy_pass http://app;
            }
            """,
            httpInclude: $$"""
            map $http_accept_language $language {
                default en;
                ~^de de;
            }
            upstream app {
                server 127.0.0.1:{{behind.HttpPort}};
                keepalive 8;
            }
            limit_req_zone $binary_remote_addr zone=few:1m rate=10r/s;
            proxy_cache_path {{behind.Home.Folder}}/tmp/cache keys_zone=pages:1m;
            log_format short "$status";
            """
        );
        using var answer = await nginx.Https("/");
        (await Text(answer)).ShouldBe("en");
    }

    [Fact]
    public async Task What_the_stack_says_at_the_http_level_it_takes_the_place_of()
    {
        await using var nginx = await RunningNginx.Start(
            httpInclude: """
            gzip on;
            gzip_types text/css;
            keepalive_timeout 20s;
            sendfile off;
            server_tokens on;
            access_log off;
            ssl_protocols TLSv1.3;
            ssl_session_cache off;
            index start.html;
            """
        );
        using var answer = await nginx.Https("/missing");
        answer.Headers.Server.ToString().ShouldStartWith("nginx/");
    }

    [Fact]
    public async Task A_server_block_of_its_own_answers_to_its_name_and_with_the_release()
    {
        var port = FreePort.Next();
        await using var nginx = await RunningNginx.Start(
            httpInclude: $$"""
            server {
                include conf.d/release.conf;
                listen {{port}};
                server_name www.shop.example.com;
                return 301 https://shop.example.com$request_uri;
            }
            """,
            with: model => model with { Ports = model.Ports with { Http = port } }
        );
        using var release = await Ask(nginx, "www.shop.example.com", "/release");
        using var page = await Ask(nginx, "www.shop.example.com", "/a");
        using var other = await Ask(nginx, "my-nginx", "/");
        (await Text(release)).ShouldBe("0123456789abcdef");
        page.Headers.Location.ShouldBe(new Uri("https://shop.example.com/a"));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> Ask(RunningNginx nginx, string host, string path)
    {
        using var client = Browsing.Trusting(TestPair.Ecdsa.AuthorityPem);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{nginx.HttpPort}{path}")
        {
            Headers = { Host = host },
        };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
