using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Engine.Protocol;

namespace Pulumi.Engine;

/// <summary>The engine that started this program, over gRPC on loopback.</summary>
internal sealed class GrpcEngine : IEngine, IMonitor, IDisposable
{
    private const int MaxMessageBytes = 400 * 1024 * 1024;
    private readonly GrpcChannel _engineChannel;
    private readonly GrpcChannel _monitorChannel;
    private readonly Protocol.Engine.EngineClient _engine;
    private readonly ResourceMonitor.ResourceMonitorClient _monitor;

    /// <summary>Connects to both services, each a <c>host:port</c>; nothing is sent yet.</summary>
    public GrpcEngine(string engine, string monitor)
    {
        _engineChannel = Channel(engine);
        _monitorChannel = Channel(monitor);
        _engine = new(_engineChannel);
        _monitor = new(_monitorChannel);
    }

    public Task LogAsync(LogRequest request) => _engine.LogAsync(request).ResponseAsync;

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        _monitor.RegisterResourceAsync(request).ResponseAsync;

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        _monitor.ReadResourceAsync(request).ResponseAsync;

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => _monitor.InvokeAsync(request).ResponseAsync;

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        _monitor.RegisterResourceOutputsAsync(request).ResponseAsync;

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _monitor.SignalAndWaitForShutdownAsync(new());
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.Unimplemented)
        {
            // engines before 3.159 do not know it, and need not: they only wait for the process
        }
    }

    public void Dispose()
    {
        _engineChannel.Dispose();
        _monitorChannel.Dispose();
    }

    // a client of its own: with a bare handler the channel would bring in client-side load balancing, for one address on loopback
    private static GrpcChannel Channel(string address) =>
        GrpcChannel.ForAddress(
            $"http://{address}",
            new()
            {
                MaxReceiveMessageSize = MaxMessageBytes,
                MaxSendMessageSize = MaxMessageBytes,
                DisposeHttpClient = true,
                HttpClient = new(new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true })
                {
                    Timeout = Timeout.InfiniteTimeSpan,
                },
            }
        );
}
