using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>The Service that a route leads to.</summary>
internal sealed class BackendRefArgs : ResourceArgs
{
    /// <summary>The Service's name.</summary>
    [Input("name")]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The Service's port.</summary>
    [Input("port")]
    public Input<int> Port { get; set; } = null!;
}
