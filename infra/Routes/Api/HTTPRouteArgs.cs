using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>An HTTPRoute: requests go to a Service by host name and path.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/reference/spec/#httproute"/>
internal sealed class HTTPRouteArgs() : CustomResourceArgs(GatewayApi.Version, "HTTPRoute")
{
    /// <summary>What it attaches to, for which requests, and where it leads.</summary>
    [Input("spec")]
    public Input<HTTPRouteSpecArgs> Spec { get; set; } = null!;
}
