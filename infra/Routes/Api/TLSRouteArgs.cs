using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>A TLSRoute: connections go to a Service by the name that clients ask for, with TLS as it is.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/reference/spec/#tlsroute"/>
internal sealed class TLSRouteArgs() : CustomResourceArgs(GatewayApi.Version, "TLSRoute")
{
    /// <summary>What it attaches to, for which names, and where it leads.</summary>
    [Input("spec")]
    public Input<TLSRouteSpecArgs> Spec { get; set; } = null!;
}
