using System.Net;
using System.Net.Sockets;

namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>A server on this machine that answers each request as it is told, right or wrong.</summary>
/// <param name="reply">What is sent for the request of this number, counted from 1 over all connections, and whether the connection is
/// closed after it. Null: nothing, for ever.</param>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string Page = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, (string Bytes, bool Closes)?> _reply;
    private readonly Task _accepting;
    private int _requests;
    private int _connections;

    public ScriptedServer(Func<int, (string Bytes, bool Closes)?> reply)
    {
        _reply = reply;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public LoadTarget Target => new((IPEndPoint)_listener.LocalEndpoint, "localhost");

    public int Requests => _requests;

    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
                _connections++;
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream());
            try
            {
                // a request without a body ends with an empty line
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    if (line.Length > 0 || _reply(Interlocked.Increment(ref _requests)) is not var (bytes, closes))
                    {
                        continue;
                    }

                    await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(bytes), _stop.Token);
                    if (closes)
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // the client has gone, or the test is over
            }
        }
    }
}
