using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>What an HTTPRoute says.</summary>
internal sealed class HTTPRouteSpecArgs : ResourceArgs
{
    /// <summary>What it attaches to.</summary>
    [Input("parentRefs")]
    public InputList<ParentReferenceArgs> ParentRefs { get; set; } = [];

    /// <summary>The host names of the requests.</summary>
    [Input("hostnames")]
    public InputList<string> Hostnames { get; set; } = [];

    /// <summary>Which requests it takes, and what becomes of them.</summary>
    [Input("rules")]
    public InputList<HTTPRouteRuleArgs> Rules { get; set; } = [];
}
