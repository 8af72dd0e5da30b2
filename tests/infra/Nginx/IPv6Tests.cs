using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class IPv6Tests
{
    [Fact]
    public async Task Both_ports_answer_over_IPv6_where_the_kernel_has_it()
    {
        Assert.SkipUnless(Directory.Exists("/proc/sys/net/ipv6") && Socket.OSSupportsIPv6, "this kernel has no IPv6");
        await using var nginx = await RunningNginx.Start();
        foreach (var port in new[] { nginx.HttpPort, nginx.HttpsPort })
        {
            using var client = new TcpClient(AddressFamily.InterNetworkV6);
            await client.ConnectAsync(IPAddress.IPv6Loopback, port, TestContext.Current.CancellationToken);
            client.Connected.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Without_IPv6_in_the_kernel_nginx_listens_on_IPv4_alone()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can hide the kernel's folder of IPv6");
        using var home = await NginxHome.Write(new());
        // -T prints all files that are read
        var read = await Cli.Wrap("unshare")
            .WithArguments([
                "--mount",
                "sh",
                "-c",
                $"mount -t tmpfs none /proc/sys/net && exec {NginxProgram.Path} -T -c {home.Main} -e stderr",
            ])
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        read.StandardOutput.ShouldContain($"listen {home.Model.Ports.Http} default_server;");
        read.StandardOutput.ShouldNotContain("listen [::]");
    }
}
