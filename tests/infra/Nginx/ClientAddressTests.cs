using System.Net.Sockets;
using System.Text;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class ClientAddressTests
{
    private const string Who = "location / {\n    default_type text/plain;\n    return 200 $remote_addr;\n}\n";

    private const string Forwarded =
        "GET / HTTP/1.1\r\nHost: my-nginx\r\nX-Forwarded-For: 203.0.113.9, 192.0.2.7\r\nConnection: close\r\n\r\n";

    [Theory]
    [InlineData("127.0.0.0/8", "192.0.2.7")]
    [InlineData("127.0.0.0/8 192.0.2.0/24", "203.0.113.9")]
    [InlineData("198.51.100.0/24", "127.0.0.1")]
    public async Task Of_those_that_forwarded_the_first_that_is_not_trusted_is_the_client(string trusted, string client)
    {
        await using var nginx = await RunningNginx.Start(new() { TrustedProxies = [.. trusted.Split(' ')] }, include: Who);
        (await Send(nginx.HttpPort, Forwarded)).ShouldEndWith(client);
    }

    [Fact]
    public async Task Without_trust_nobody_is_believed()
    {
        await using var nginx = await RunningNginx.Start(include: Who);
        (await Send(nginx.HttpPort, Forwarded)).ShouldEndWith("127.0.0.1");
    }

    [Theory]
    [InlineData("127.0.0.0/8", "203.0.113.7")]
    [InlineData("", "127.0.0.1")]
    public async Task The_PROXY_protocol_says_who_the_client_is_to_who_trusts_it(string trusted, string client)
    {
        await using var nginx = await Expecting(new() { TrustedProxies = [.. trusted.Split(' ', StringSplitOptions.RemoveEmptyEntries)] });
        (await Send(nginx.HttpPort, $"PROXY TCP4 203.0.113.7 127.0.0.1 4711 80\r\n{Forwarded}")).ShouldEndWith(client);
    }

    [Fact]
    public async Task Who_does_not_speak_the_PROXY_protocol_is_not_answered_but_the_kubelet_is()
    {
        await using var nginx = await Expecting(new());
        (await Send(nginx.HttpPort, Forwarded)).ShouldBeEmpty();
        (await Send(nginx.HealthPort, Forwarded)).ShouldStartWith("HTTP/1.1 200");
    }

    private static Task<RunningNginx> Expecting(NginxSettings settings) =>
        RunningNginx.Start(settings, include: Who, with: model => model with { ProxyProtocol = true });

    private static async Task<string> Send(int port, string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        try
        {
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
