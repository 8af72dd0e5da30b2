using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>Asks for the page again and again, each time over a new connection that it verifies, until it is stopped.</summary>
internal sealed class VerifyingClient : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2Collection _trusted = [];
    private readonly IPEndPoint _address;
    private readonly string _name;
    private readonly Task _asking;

    /// <summary>Starts to ask.</summary>
    /// <param name="trustedPem">The certificates that it trusts, and no others.</param>
    /// <param name="address">Where it connects to.</param>
    /// <param name="name">The name that the certificate must be for.</param>
    public VerifyingClient(string trustedPem, string address, string name)
    {
        _trusted.ImportFromPem(trustedPem);
        _address = new(IPAddress.Parse(address), 443);
        _name = name;
        _asking = Task.WhenAll(AskAsync(), AskAsync());
    }

    /// <summary>How many requests were answered with the page.</summary>
    public int Answered { get; private set; }

    /// <summary>What went wrong, a text a request.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Ends the last requests and asks no more.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _asking;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task AskAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = Connect();
                var page = await client.GetStringAsync(new Uri($"https://{_name}/"), CancellationToken.None);
                Note(page.Contains("Welcome to nginx!", StringComparison.Ordinal) ? null : $"another page: {page}");
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException or SocketException)
            {
                Note(exception.ToString());
            }
        }
    }

    private HttpClient Connect() =>
        new(
            new SocketsHttpHandler
            {
                UseProxy = false,
                ConnectCallback = async (_, cancellation) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    await socket.ConnectAsync(_address, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
                SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Policy() },
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(10),
        };

    private X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(_trusted);
        return policy;
    }

    private void Note(string? failure)
    {
        lock (Failures)
        {
            if (failure is null)
            {
                Answered++;
            }
            else
            {
                Failures.Add(failure);
            }
        }
    }
}
