using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>One connection, and the requests over it, of which none is ever sent twice.</summary>
/// <param name="trusted">What <see cref="LoadTarget.TrustedPem"/> says, read.</param>
internal sealed class LoadConnection(LoadTarget target, X509Certificate2Collection? trusted) : IDisposable
{
    private const int LongestAnswer = 4 << 20;
    private static readonly TimeSpan PatienceWithAClose = TimeSpan.FromSeconds(1);

    private readonly Socket _socket = new(target.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private Stream _stream = Stream.Null;
    private byte[] _buffer = new byte[8 << 10];
    private int _filled;
    private Task<int>? _listening;

    /// <summary>What it is doing, or was when it failed.</summary>
    public string Doing { get; private set; } = "connecting";

    /// <summary>Whether one of both sides has said that the last answer was the last one.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether the server has closed it while nothing was asked, as it may: the next request takes another connection.</summary>
    public bool IsClosed => _listening is { IsCompleted: true };

    /// <summary>Connects, and verifies who answers.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await _socket.ConnectAsync(target.Address, cancellation);
        _stream = new NetworkStream(_socket);
        if (trusted is not null)
        {
            Doing = "shaking hands";
            var tls = new SslStream(_stream);
            _stream = tls;
            await tls.AuthenticateAsClientAsync(
                new()
                {
                    TargetHost = target.Host,
                    // each connection sees the certificate
                    AllowTlsResume = false,
                    CertificateChainPolicy = Trusting(trusted),
                },
                cancellation
            );
        }
    }

    /// <summary>Asks for the page once.</summary>
    /// <param name="isLast">Tell the server to close the connection after its answer.</param>
    public async Task<(int Status, string Body)> AskAsync(bool isLast, CancellationToken cancellation)
    {
        Doing = "sending";
        await _stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"GET {target.Path} HTTP/1.1\r\nHost: {target.Host}\r\nUser-Agent: load\r\n{(isLast ? "Connection: close\r\n" : "")}\r\n"
            ),
            cancellation
        );

        Doing = "waiting for an answer";
        int headLength;
        while ((headLength = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await ReceiveAsync(cancellation);
        }

        var answer = LoadAnswer.Parse(Encoding.ASCII.GetString(_buffer, 0, headLength));
        var start = headLength + 4;
        Doing = "reading the answer";
        while (_filled < start + answer.Length)
        {
            await ReceiveAsync(cancellation);
        }

        var body = Encoding.UTF8.GetString(_buffer, start, answer.Length);
        _filled = 0;
        IsOver = isLast || answer.IsLast;
        // ends when the server closes the connection
        var closed = ListenAsync();
        if (IsOver)
        {
            // who closes first can't use the port again for a minute, and this machine has some 28,000 of them
            await ClosedAsync(closed)
                .WaitAsync(PatienceWithAClose, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (answer.Status, body);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
    }

    // the end of TLS comes before that of TCP
    private async Task ClosedAsync(Task<int> closed)
    {
        await closed;
        await _socket.ReceiveAsync(new byte[1], SocketFlags.None);
    }

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        var received = await ListenAsync().WaitAsync(cancellation);
        _filled += received > 0 ? received : throw new EndOfStreamException("closed");
        _listening = null;
    }

    private Task<int> ListenAsync()
    {
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _filled < LongestAnswer ? 2 * _filled : throw new InvalidDataException("too long"));
        }

        return _listening ??= _stream.ReadAsync(_buffer, _filled, _buffer.Length - _filled, CancellationToken.None);
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection trusted)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(trusted);
        return policy;
    }
}
