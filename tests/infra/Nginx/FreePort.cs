using System.Net;
using System.Net.Sockets;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>
/// Ports that nothing listens on, below those that the kernel gives to clients: one of these could take it before nginx does.
/// </summary>
internal static class FreePort
{
    private const int First = 10_000;
    private const int Count = 20_000;

    // other test runs on this machine begin elsewhere
    private static int _next = Environment.ProcessId * 97 % Count;

    /// <summary>One that was free a moment ago and that no other test of this run gets.</summary>
    internal static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Any, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // the next one, then
            }
        }
    }
}
