using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>What becomes of requests: they are led to a Service, or answered.</summary>
internal sealed class HTTPRouteRuleArgs : ResourceArgs
{
    /// <summary>Which requests are meant.</summary>
    [Input("matches")]
    public InputList<HTTPRouteMatchArgs> Matches { get; set; } = [];

    /// <summary>What answers them; none where they are led on.</summary>
    [Input("filters")]
    public InputList<HTTPRouteFilterArgs>? Filters { get; set; }

    /// <summary>The Services; none where they are answered.</summary>
    [Input("backendRefs")]
    public InputList<BackendRefArgs>? BackendRefs { get; set; }
}
