namespace KubeExpose.Infra.Nginx;

/// <summary>How many workers a CPU limit keeps busy.</summary>
internal static class CpuLimit
{
    /// <summary>
    /// The limit rounded up. nginx's own <c>auto</c> counts the node's CPUs and knows no limit: on a node of 128 it starts 128 workers
    /// that share half a CPU and exceed the memory limit.
    /// </summary>
    /// <param name="cpus">The limit in CPUs, above 0.</param>
    internal static int Workers(decimal cpus) => (int)Math.Max(1, Math.Ceiling(cpus));
}
