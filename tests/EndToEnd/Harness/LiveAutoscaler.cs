namespace KubeExpose.EndToEnd.Harness;

/// <summary>The autoscaler of a stack's pods, as the cluster has it.</summary>
internal static class LiveAutoscaler
{
    /// <summary>Has it take no pod away: idle ones it would take in time, or at once.</summary>
    public static Task KeepPodsAsync(PulumiStack stack) =>
        Cluster.KubectlAsync(
            "patch",
            "hpa",
            "my-nginx",
            "-n",
            stack.Namespace,
            "--type",
            "merge",
            "-p",
            """{ "spec": { "behavior": { "scaleDown": { "selectPolicy": "Disabled" } } } }"""
        );
}
