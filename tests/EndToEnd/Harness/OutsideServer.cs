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

    private WebApplication? _server;

    /// <summary>This machine's address as the cluster sees it.</summary>
    internal string Address { get; private set; } = "";

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

        var address = await AddressTowardsClusterAsync();
        using var certificate = Certificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(address, 0);
                kestrel.Listen(
                    address,
                    0,
                    https => https.UseHttps(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null))
                );
            });
        _server = builder.Build();
        _server.MapFallback(() => Page);
        await _server.StartAsync();

        var bound = _server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(url => new Uri(url))
            .ToList();
        (Address, CertificatePem) = (address.ToString(), certificate.ExportCertificatePem());
        (HttpPort, HttpsPort) = (bound.Single(url => url.Scheme == "http").Port, bound.Single(url => url.Scheme == "https").Port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<IPAddress> AddressTowardsClusterAsync()
    {
        var api = new Uri(await Cluster.KubectlAsync("config", "view", "--minify", "-o", "jsonpath={.clusters[0].cluster.server}"));
        using var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(api.Host, api.Port);
        return ((IPEndPoint)socket.LocalEndPoint!).Address.MapToIPv4();
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
