namespace KubeExpose.Infra.Cluster;

/// <summary>How a kubeconfig leads to a cluster.</summary>
/// <param name="Server">The API server's URL.</param>
/// <param name="Authority">SHA-256 of what signs the API server's certificate, in lower-case hex; empty where the machine's own
/// authorities do, or nothing is verified.</param>
internal sealed record ClusterAddress(string Server, string Authority);
