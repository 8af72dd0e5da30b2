using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>A BackendTLSPolicy: how a gateway verifies what is behind a Service.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy"/>
internal sealed class BackendTLSPolicyArgs() : CustomResourceArgs(GatewayApi.Version, "BackendTLSPolicy")
{
    /// <summary>Which Service is meant, and what is verified.</summary>
    [Input("spec")]
    public Input<BackendTLSPolicySpecArgs> Spec { get; set; } = null!;
}
