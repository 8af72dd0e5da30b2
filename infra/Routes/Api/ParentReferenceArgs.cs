using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>What a route attaches to: a Gateway, or one listener of it.</summary>
internal sealed class ParentReferenceArgs : ResourceArgs
{
    /// <summary>The Gateway's namespace.</summary>
    [Input("namespace")]
    public Input<string> Namespace { get; set; } = null!;

    /// <summary>The Gateway's name.</summary>
    [Input("name")]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The listener's name; every listener that fits when it is left out.</summary>
    [Input("sectionName")]
    public Input<string>? SectionName { get; set; }
}
