using System.Net.Http.Headers;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class ResponseHeadersTests
{
    private const string Hsts = "Strict-Transport-Security";

    private static string[] Of(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? [.. values] : [];

    [Fact]
    public async Task Hsts_is_sent_over_https_only()
    {
        await using var nginx = await RunningNginx.Start(new() { HstsMaxAgeSeconds = 300, HstsIncludeSubdomains = true });
        using var https = await nginx.Https("/missing");
        using var http = await nginx.Http("/");
        Of(https.Headers, Hsts).ShouldBe(["max-age=300; includeSubDomains"]);
        Of(http.Headers, Hsts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlainHttp.On, null, null)]
    [InlineData(PlainHttp.Redirect, null, "max-age=63072000")]
    [InlineData(PlainHttp.Off, null, "max-age=63072000")]
    [InlineData(PlainHttp.On, 4711, "max-age=4711")]
    [InlineData(PlainHttp.Redirect, 0, null)]
    public async Task Hsts_is_sent_where_https_is_the_only_way_or_on_request(PlainHttp http, int? seconds, string? sent)
    {
        await using var nginx = await RunningNginx.Start(new() { HstsMaxAgeSeconds = seconds }, with: model => model with { Http = http });
        using var answer = await nginx.Https("/");
        Of(answer.Headers, Hsts).ShouldBe(sent is null ? [] : [sent]);
    }

    [Fact]
    public async Task Headers_are_sent_replaced_or_left_out_as_the_settings_say()
    {
        await using var nginx = await RunningNginx.Start(
            new()
            {
                Headers = new NginxSettings()
                    .Headers.Add("x-frame-options", "DENY")
                    .Add("Referrer-Policy", "")
                    .Add("Content-Security-Policy", "default-src 'self'; img-src *"),
            }
        );
        using var answer = await nginx.Https("/");
        Of(answer.Headers, "X-Frame-Options").ShouldBe(["DENY"]);
        Of(answer.Headers, "X-Content-Type-Options").ShouldBe(["nosniff"]);
        Of(answer.Headers, "Content-Security-Policy").ShouldBe(["default-src 'self'; img-src *"]);
        Of(answer.Headers, "Referrer-Policy").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("add_header X-Shop yes;\n")]
    [InlineData("location / {\n    add_header X-Shop yes;\n}\n")]
    [InlineData("location / {\n    if ($uri) {\n        add_header X-Shop yes;\n    }\n}\n")]
    public async Task Headers_of_the_users_own_are_added_to_ours(string include)
    {
        await NginxProgram.Require("1.29.3");
        await using var nginx = await RunningNginx.Start(new() { HstsMaxAgeSeconds = 300 }, include: include);
        using var answer = await nginx.Https("/");
        Of(answer.Headers, "X-Shop").ShouldBe(["yes"]);
        Of(answer.Headers, "X-Content-Type-Options").ShouldBe(["nosniff"]);
        Of(answer.Headers, Hsts).ShouldBe(["max-age=300"]);
    }

    [Theory]
    [InlineData("add_header X-Frame-Options DENY always;\n")]
    [InlineData("location / {\n    add_header X-Frame-Options DENY always;\n}\n")]
    public async Task A_header_of_the_users_own_takes_the_place_of_ours(string include)
    {
        await using var nginx = await RunningNginx.Start(include: include);
        using var answer = await nginx.Https("/");
        Of(answer.Headers, "X-Frame-Options").ShouldBe(["DENY"]);
    }

    [Fact]
    public async Task A_header_that_comes_from_behind_nginx_stays_alone()
    {
        await using var behind = await RunningNginx.Start(
            include: "location / {\n    add_header X-Frame-Options DENY;\n    return 200 mine;\n}\n"
        );
        await using var nginx = await RunningNginx.Start(
            include: $"location / {{\n    proxy_pass http://127.0.0.1:{behind.HttpPort};\n}}\n"
        );
        using var answer = await nginx.Https("/");
        Of(answer.Headers, "X-Frame-Options").ShouldBe(["DENY"]);
        Of(answer.Headers, "X-Content-Type-Options").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Without_merging_a_locations_headers_are_its_own_alone()
    {
        await using var nginx = await RunningNginx.Start(
            new() { MergeHeaders = false },
            include: "location / {\n    add_header X-Shop yes;\n}\n"
        );
        using var answer = await nginx.Https("/");
        Of(answer.Headers, "X-Shop").ShouldBe(["yes"]);
        Of(answer.Headers, "X-Content-Type-Options").ShouldBeEmpty();
    }
}
