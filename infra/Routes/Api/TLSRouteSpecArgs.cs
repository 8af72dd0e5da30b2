using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>What a TLSRoute says.</summary>
internal sealed class TLSRouteSpecArgs : ResourceArgs
{
    /// <summary>What it attaches to.</summary>
    [Input("parentRefs")]
    public InputList<ParentReferenceArgs> ParentRefs { get; set; } = [];

    /// <summary>The names that clients ask for (SNI).</summary>
    [Input("hostnames")]
    public InputList<string> Hostnames { get; set; } = [];

    /// <summary>Where it leads; one rule.</summary>
    [Input("rules")]
    public InputList<TLSRouteRuleArgs> Rules { get; set; } = [];
}
