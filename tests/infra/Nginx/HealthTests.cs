using System.Net;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class HealthTests
{
    /// <summary>Text of the user's own that would be between the kubelet, or the proof, and an answer.</summary>
    public static TheoryData<string, string?> InTheWay =>
        new()
        {
            { "return 301 https://elsewhere.example.com$request_uri;\n", null },
            { "rewrite ^ /gone break;\n", null },
            { "rewrite ^/(.*)$ https://elsewhere.example.com/$1 permanent;\n", null },
            { "if ($host != shop.example.com) {\n    return 444;\n}\n", null },
            { "deny all;\n", null },
            { "auth_basic shop;\nauth_basic_user_file /dev/null;\n", null },
            { "limit_req zone=few;\n", "limit_req_zone $server_port zone=few:1m rate=1r/m;\n" },
            { "allow 192.0.2.1;\n", "deny all;\n" },
            { "location / {\n    return 503;\n}\nlocation = /release {\n    return 404;\n}\n", null },
            { "location ~ ^/(release|readyz|healthz)$ {\n    deny all;\n}\n", null },
            { "access_log /dev/stdout;\n", "auth_basic everything;\nauth_basic_user_file /dev/null;\n" },
            { "error_page 403 404 = @none;\nlocation @none {\n    return 503;\n}\n", null },
        };

    [Fact]
    public async Task The_kubelet_is_answered_at_a_port_of_its_own_and_stays_out_of_the_log()
    {
        await using var nginx = await RunningNginx.Start();
        using var answer = await nginx.Get("http", nginx.HealthPort, "/readyz");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("ok\n");

        using var logged = await nginx.Https("/missing");
        await nginx.Until(
            () => Task.FromResult(nginx.Log.Contains("/missing", StringComparison.Ordinal)),
            "the request for a page is logged"
        );
        nginx.Log.ShouldNotContain("/readyz");
    }

    [Theory]
    [InlineData(PlainHttp.On)]
    [InlineData(PlainHttp.Redirect)]
    public async Task Both_ports_tell_the_release(PlainHttp http)
    {
        await using var nginx = await RunningNginx.Start(with: model => model with { Http = http });
        (await Release(nginx, "http", nginx.HttpPort)).ShouldBe("0123456789abcdef");
        (await Release(nginx, "https", nginx.HttpsPort)).ShouldBe("0123456789abcdef");
    }

    [Theory]
    [InlineData("/shop")]
    [InlineData("/shop/")]
    [InlineData("/caf%C3%A9")]
    [InlineData("/a.b;$uri'(c)*+%22%5C%20%7Bd%7D")]
    public async Task Below_the_path_of_a_route_the_release_is_told_too(string path)
    {
        await using var nginx = await RunningNginx.Start(with: model => model with { Path = path });
        foreach (var asked in new[] { "/release", HealthEndpoints.ReleaseBelow(path) })
        {
            (await Release(nginx, "https", nginx.HttpsPort, asked)).ShouldBe("0123456789abcdef");
        }

        using var other = await nginx.Https("/xshop/release");
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(InTheWay))]
    public async Task No_text_of_the_users_own_comes_between(string include, string? httpInclude)
    {
        await using var nginx = await RunningNginx.Start(include: include, httpInclude: httpInclude);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var health = await nginx.Get("http", nginx.HealthPort, "/healthz");
            health.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await Release(nginx, "https", nginx.HttpsPort)).ShouldBe("0123456789abcdef");
            (await Release(nginx, "http", nginx.HttpPort)).ShouldBe("0123456789abcdef");
        }
    }

    private static async Task<string> Release(RunningNginx nginx, string scheme, int port, string path = "/release")
    {
        using var answer = await nginx.Get(scheme, port, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
