using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>What is done with requests.</summary>
internal sealed class HTTPRouteFilterArgs : ResourceArgs
{
    /// <summary>Which kind of filter it is, as in <c>RequestRedirect</c>.</summary>
    [Input("type")]
    public Input<string> Type { get; set; } = null!;

    /// <summary>Where they are redirected to.</summary>
    [Input("requestRedirect")]
    public Input<HTTPRequestRedirectFilterArgs>? RequestRedirect { get; set; }
}
