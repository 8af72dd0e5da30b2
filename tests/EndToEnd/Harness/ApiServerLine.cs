using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>A line to the API server that can be cut, for one stack alone, with the kubeconfig that leads over it.</summary>
internal sealed class ApiServerLine : IDisposable
{
    private readonly Uri _server;
    private readonly int _port;
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private CancellationTokenSource _cut = new();

    private ApiServerLine(Uri server, JsonNode kubeconfig)
    {
        _server = server;
        Open();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        kubeconfig["clusters"]![0]!["cluster"]!["server"] = $"https://127.0.0.1:{_port}";
        Kubeconfig = kubeconfig.ToJsonString();
    }

    /// <summary>The kubeconfig's content.</summary>
    public string Kubeconfig { get; }

    public static async Task<ApiServerLine> CreateAsync()
    {
        var kubeconfig = JsonNode.Parse(await Cluster.KubectlAsync("config", "view", "--minify", "--flatten", "--raw", "-o", "json"))!;
        return new(new Uri((string)kubeconfig["clusters"]![0]!["cluster"]!["server"]!), kubeconfig);
    }

    /// <summary>Ends all connections and refuses new ones.</summary>
    public void Cut()
    {
        _listener.Stop();
        _cut.Cancel();
    }

    /// <summary>Leads there again.</summary>
    public void Mend()
    {
        _listener = new(IPAddress.Loopback, _port);
        _cut.Dispose();
        _cut = new();
        Open();
    }

    public void Dispose()
    {
        Cut();
        _cut.Dispose();
    }

    private void Open()
    {
        _listener.Start();
        _ = AcceptAsync(_listener, _cut.Token);
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken cut)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(cut), cut);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // it was cut
        }
    }

    private async Task CarryAsync(TcpClient client, CancellationToken cut)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, cut);
                var (near, far) = (client.GetStream(), server.GetStream());
                await Task.WhenAny(near.CopyToAsync(far, cut), far.CopyToAsync(near, cut));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // one of the two has gone
            }
        }
    }
}
