using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>Where requests are redirected to: host and path stay as they are.</summary>
internal sealed class HTTPRequestRedirectFilterArgs : ResourceArgs
{
    /// <summary>The scheme, as in <c>https</c>.</summary>
    [Input("scheme")]
    public Input<string> Scheme { get; set; } = null!;

    /// <summary>The port; the scheme's own when it is left out.</summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>The status of the answer.</summary>
    [Input("statusCode")]
    public Input<int> StatusCode { get; set; } = null!;
}
