using System.Net;
using System.Net.Sockets;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>Ports of the loopback address that nothing listens on.</summary>
internal static class FreePort
{
    /// <summary>One that was free a moment ago.</summary>
    internal static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
