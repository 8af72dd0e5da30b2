using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>The Gateway API as far as it is used here: the kinds of its standard channel in version 1.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/concepts/versioning/"/>
internal static class GatewayApi
{
    /// <summary>Group and version of all kinds.</summary>
    internal const string Version = "gateway.networking.k8s.io/v1";

    /// <summary>Their path below the API server's URL.</summary>
    internal const string Path = $"apis/{Version}";

    /// <summary>The kinds that a route takes, each with the release of the Gateway API from which on it is standard.</summary>
    internal static IEnumerable<(string Kind, string Since)> KindsOf(RouteSettings route) =>
        route switch
        {
            { Kind: RouteKind.TLSRoute } => [("TLSRoute", "1.5")],
            { HasPolicy: true } => [("HTTPRoute", "1.0"), ("BackendTLSPolicy", "1.4")],
            { Kind: RouteKind.HTTPRoute } => [("HTTPRoute", "1.0")],
            _ => [],
        };
}
