using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>Where a TLSRoute leads.</summary>
internal sealed class TLSRouteRuleArgs : ResourceArgs
{
    /// <summary>The Services.</summary>
    [Input("backendRefs")]
    public InputList<BackendRefArgs> BackendRefs { get; set; } = [];
}
