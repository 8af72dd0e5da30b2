using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>Which requests are meant.</summary>
internal sealed class HTTPRouteMatchArgs : ResourceArgs
{
    /// <summary>By their path.</summary>
    [Input("path")]
    public Input<HTTPPathMatchArgs> Path { get; set; } = null!;
}
