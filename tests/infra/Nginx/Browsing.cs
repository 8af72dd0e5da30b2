using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>HTTP clients that trust one authority and nothing else, and find every name on this machine.</summary>
internal static class Browsing
{
    /// <summary>A client that verifies certificates and follows no redirect.</summary>
    internal static HttpClient Trusting(string authorityPem)
    {
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chain.CustomTrustStore.ImportFromPem(authorityPem);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = chain },
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(15) };
    }

    /// <summary>What nginx answers to a GET over HTTP.</summary>
    internal static Task<HttpResponseMessage> Http(this RunningNginx nginx, string path) => nginx.Get("http", nginx.HttpPort, path);

    /// <summary>What nginx answers to a GET over verified HTTPS.</summary>
    internal static Task<HttpResponseMessage> Https(this RunningNginx nginx, string path) => nginx.Get("https", nginx.HttpsPort, path);

    /// <summary>What nginx answers at a port.</summary>
    internal static Task<HttpResponseMessage> Get(this RunningNginx nginx, string scheme, int port, string path)
    {
        nginx.Ended.IsCompleted.ShouldBeFalse(nginx.Log);
        return Get(new Uri($"{scheme}://my-nginx:{port}{path}"));
    }

    private static async Task<HttpResponseMessage> Get(Uri address)
    {
        using var client = Trusting($"{TestPair.Ecdsa.AuthorityPem}\n{TestPair.Rsa.AuthorityPem}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
