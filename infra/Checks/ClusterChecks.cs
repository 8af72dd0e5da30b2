using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using YamlDotNet.Core;

namespace KubeExpose.Infra.Checks;

/// <summary>Which cluster the stack is for.</summary>
internal static class ClusterChecks
{
    /// <summary>The faults of a stack that does not say, or names a context that is not there.</summary>
    /// <param name="cluster">What was read.</param>
    /// <param name="kubeconfig">The kubeconfig; null where there is none, or it can't be read.</param>
    internal static IEnumerable<Fault> Faults(ClusterSettings cluster, out Kubeconfig? kubeconfig)
    {
        kubeconfig = null;
        var source = KubeconfigSource.Of(cluster.Kubeconfig);
        if (cluster.Context is null)
        {
            return Fault.If(
                wrong: true,
                cluster.Context,
                "the name of a context in your kubeconfig (kubectl config get-contexts)",
                "set it with: pulumi config set --path cluster.context CONTEXT"
            );
        }

        if (source.IsEmpty)
        {
            // in a pod the provider knows its cluster without one
            return Fault.If(
                Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST") is null,
                cluster.Context,
                cluster.Kubeconfig is null
                    ? "a context of your kubeconfig, and there is none: neither KUBECONFIG nor ~/.kube/config is a file that is there"
                    : "a context of the file that cluster.kubeconfig names, which is not there"
            );
        }

        try
        {
            var read = kubeconfig = Kubeconfig.Read(source);
            return Fault.If(read.Find(cluster.Context) is null, cluster.Context, $"a context of your kubeconfig: {Names(read)}");
        }
        catch (Exception unreadable) when (unreadable is YamlException or IOException or UnauthorizedAccessException or FormatException)
        {
            return Fault.If(wrong: true, cluster.Context, $"a context of your kubeconfig, which can't be read: {unreadable.Message}");
        }
    }

    private static string Names(Kubeconfig kubeconfig) =>
        kubeconfig.Contexts is { Length: > 0 } names ? string.Join(", ", names) : "it has none";
}
