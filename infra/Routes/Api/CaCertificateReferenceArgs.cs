using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>An object with trusted certificates under <c>ca.crt</c>.</summary>
internal sealed class CaCertificateReferenceArgs : ResourceArgs
{
    /// <summary>The API group; empty for the core.</summary>
    [Input("group")]
    public Input<string> Group { get; set; } = null!;

    /// <summary>The kind, <c>ConfigMap</c>.</summary>
    [Input("kind")]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>The object's name.</summary>
    [Input("name")]
    public Input<string> Name { get; set; } = null!;
}
