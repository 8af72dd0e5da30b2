namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>How fast and how long the API server is asked.</summary>
public sealed class KubeClientSettingsArgs : ResourceArgs
{
    /// <summary>Requests that may exceed the rate for a moment. From <c>PULUMI_K8S_CLIENT_BURST</c>.</summary>
    [Input("burst")]
    public Input<int>? Burst { get; set; } = EnvironmentDefault.Integer("PULUMI_K8S_CLIENT_BURST");

    /// <summary>Requests a second. From <c>PULUMI_K8S_CLIENT_QPS</c>.</summary>
    [Input("qps")]
    public Input<double>? Qps { get; set; } = EnvironmentDefault.Number("PULUMI_K8S_CLIENT_QPS");

    /// <summary>Seconds until a request is given up; 0 is never. From <c>PULUMI_K8S_CLIENT_TIMEOUT</c>.</summary>
    [Input("timeout")]
    public Input<int>? Timeout { get; set; } = EnvironmentDefault.Integer("PULUMI_K8S_CLIENT_TIMEOUT");

    /// <summary>New settings, from the environment alone.</summary>
    public static new KubeClientSettingsArgs Empty => new();
}
