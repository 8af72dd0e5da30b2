using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>Which cluster the stack is for.</summary>
internal static class ClusterChecks
{
    /// <summary>The fault of a stack that does not say.</summary>
    internal static IEnumerable<Fault> Required(ClusterSettings cluster) =>
        Fault.If(
            cluster.Context is null,
            cluster.Context,
            "the name of a context in your kubeconfig (kubectl config get-contexts)",
            "set it with: pulumi config set --path cluster.context CONTEXT"
        );
}
