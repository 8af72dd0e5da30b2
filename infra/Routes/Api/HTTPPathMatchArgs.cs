using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>Which paths are meant.</summary>
internal sealed class HTTPPathMatchArgs : ResourceArgs
{
    /// <summary>How they are compared, as in <c>PathPrefix</c>.</summary>
    [Input("type")]
    public Input<string> Type { get; set; } = null!;

    /// <summary>What they are compared with.</summary>
    [Input("value")]
    public Input<string> Value { get; set; } = null!;
}
