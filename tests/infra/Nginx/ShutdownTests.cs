using System.Net.Sockets;
using System.Text;
using KubeExpose.Infra.Nginx;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_request_under_way_is_answered_though_nginx_was_asked_to_quit()
    {
        await using var nginx = await RunningNginx.Start();
        using var client = await Send(nginx, "GET /release HTTP/1.1\r\nHost: my-");
        var stream = client.GetStream();

        await nginx.Signal("QUIT");
        await nginx.Until(() => Task.FromResult(nginx.Log.Contains("gracefully shutting down", StringComparison.Ordinal)), "it shuts down");
        await stream.WriteAsync(Encoding.ASCII.GetBytes("nginx\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldStartWith("HTTP/1.1 200");
        (await nginx.Ended).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Clients_that_neither_ask_nor_read_do_not_keep_nginx_for_ever()
    {
        var pages = Directory.CreateTempSubdirectory();
        await File.WriteAllBytesAsync(Path.Combine(pages.FullName, "large"), new byte[64 << 20], TestContext.Current.CancellationToken);
        await using var nginx = await RunningNginx.Start(with: model => model with { Paths = model.Paths with { Pages = pages.FullName } });
        using var asking = await Send(nginx, "GET /large HTTP/1.1\r\nHost: ");
        using var reading = await Send(nginx, "GET /large HTTP/1.1\r\nHost: my-nginx\r\n\r\n");

        await nginx.Signal("QUIT");
        (
            await nginx.Ended.WaitAsync(
                TimeSpan.FromSeconds(NginxModel.ShutdownSeconds(nginx.Home.Model.Settings) + 10),
                TestContext.Current.CancellationToken
            )
        ).ExitCode.ShouldBe(0);
        pages.Delete(recursive: true);
    }

    private static async Task<TcpClient> Send(RunningNginx nginx, string text)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", nginx.HttpPort, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        await nginx.Until(() => Task.FromResult(Reads(nginx)), "a worker holds the connection");
        return client;
    }

    // an established connection to the port whose bytes have all been read
    private static bool Reads(RunningNginx nginx) =>
        File.ReadLines("/proc/net/tcp")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(entry =>
                entry[1].EndsWith($":{nginx.HttpPort:X4}", StringComparison.Ordinal)
                && entry[3] == "01"
                && entry[4].EndsWith(":00000000", StringComparison.Ordinal)
                && entry[9] != "0"
            );
}
