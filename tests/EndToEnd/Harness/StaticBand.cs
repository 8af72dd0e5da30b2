using System.Text.Json;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>Node ports that the API server never gives out at random, less those that <see cref="Nginx.ServingStack"/> pins.</summary>
internal static class StaticBand
{
    private const int First = 30000;
    private const int Count = 70;

    /// <summary>Ports that no Service has.</summary>
    /// <remarks>
    /// In random order: the API server keeps a port for minutes when the update that asked for it met another write of the same Service,
    /// and whoever asks for that port again is refused.
    /// </remarks>
    /// <param name="count">How many.</param>
    public static async Task<int[]> FreeAsync(int count)
    {
        var services = (await Cluster.GetAsync("services", "-A")).GetProperty("items");
        int[] free = [.. Enumerable.Range(First, Count).Except(services.EnumerateArray().SelectMany(PortsOf))];
        Random.Shared.Shuffle(free);
        return free[..count];
    }

    private static IEnumerable<int> PortsOf(JsonElement service)
    {
        var spec = service.GetProperty("spec");
        var ports = spec.TryGetProperty("ports", out var all) ? all.EnumerateArray().Select(port => NumberOf(port, "nodePort")) : [];
        return ports.Append(NumberOf(spec, "healthCheckNodePort"));
    }

    private static int NumberOf(JsonElement element, string name) => element.TryGetProperty(name, out var number) ? number.GetInt32() : 0;
}
