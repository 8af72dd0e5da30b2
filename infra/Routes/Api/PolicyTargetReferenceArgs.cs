using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>A port of a Service that a policy is for.</summary>
internal sealed class PolicyTargetReferenceArgs : ResourceArgs
{
    /// <summary>The API group; empty for the core.</summary>
    [Input("group")]
    public Input<string> Group { get; set; } = null!;

    /// <summary>The kind, <c>Service</c>.</summary>
    [Input("kind")]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>The Service's name.</summary>
    [Input("name")]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The name of the Service's port; all ports when it is left out.</summary>
    [Input("sectionName")]
    public Input<string>? SectionName { get; set; }
}
