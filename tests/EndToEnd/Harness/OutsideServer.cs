using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>An application that runs outside the cluster, where its pods can reach it: on this machine, over HTTP and HTTPS.</summary>
public sealed class OutsideServer : IAsyncLifetime
{
    /// <summary>What it answers.</summary>
    internal const string Page = "served from outside";

    private readonly List<WebApplication> _servers = [];

    /// <summary>This machine's address as the cluster sees it.</summary>
    internal string Address { get; private set; } = "";

    /// <summary>The same over IPv6, with the same ports; empty where the cluster has no IPv6.</summary>
    internal string IPv6Address { get; private set; } = "";

    internal int HttpPort { get; private set; }

    internal int HttpsPort { get; private set; }

    /// <summary>What its clients have to trust, in PEM; for the host my-nginx.</summary>
    internal string CertificatePem { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Cluster.Context))
        {
            return;
        }

        using var certificate = Certificate();
        CertificatePem = certificate.ExportCertificatePem();
        Address = await StartAsync(AddressFamily.InterNetwork, certificate);
        IPv6Address = await StartAsync(AddressFamily.InterNetworkV6, certificate);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>Serves at this machine's address of a family, at the ports of the family before.</summary>
    private async Task<string> StartAsync(AddressFamily family, X509Certificate2 certificate)
    {
        if (await Cluster.NodesAsync(family) is not [var node, ..])
        {
            return "";
        }

        var address = AddressTowards(IPAddress.Parse(node));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(address, HttpPort);
                kestrel.Listen(
                    address,
                    HttpsPort,
                    https => https.UseHttps(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null))
                );
            });
        var server = builder.Build();
        _servers.Add(server);
        server.MapFallback(() => Page);
        await server.StartAsync();

        var bound = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(url => new Uri(url))
            .ToList();
        (HttpPort, HttpsPort) = (bound.Single(url => url.Scheme == "http").Port, bound.Single(url => url.Scheme == "https").Port);
        return address.ToString();
    }

    // connecting by UDP sends nothing
    private static IPAddress AddressTowards(IPAddress node)
    {
        using var socket = new Socket(node.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(node, 9);
        return ((IPEndPoint)socket.LocalEndPoint!).Address;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=my-nginx", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("my-nginx");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }
}
