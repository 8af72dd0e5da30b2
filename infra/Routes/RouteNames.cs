using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes;

/// <summary>The names of a route's objects.</summary>
internal static class RouteNames
{
    /// <summary>The objects that a stack of these settings declares.</summary>
    internal static IEnumerable<ObjectName> Of(StackSettings settings)
    {
        var (app, route) = (settings.App, settings.Route);
        return new (bool IsDeclared, string Kind, string Group, string Name)[]
        {
            (route.Kind == RouteKind.Ingress, "Ingress", "apis/networking.k8s.io/v1", app.Name),
            (route.HasGateway, $"{route.Kind}", GatewayApi.Path, app.Name),
            (route.HasPolicy, "BackendTLSPolicy", GatewayApi.Path, app.Name),
            (route.RedirectListener is not null, "HTTPRoute", GatewayApi.Path, RedirectOf(app)),
        }
            .Where(one => one.IsDeclared)
            .Select(one => new ObjectName(one.Kind, one.Group, app.Namespace, one.Name));
    }

    /// <summary>What the names of the ConfigMaps with what the Gateway trusts begin with; Pulumi makes up the rest.</summary>
    internal static string TrustOf(AppSettings app) => $"{app.Name}-gateway";

    /// <summary>The name of the route that redirects.</summary>
    internal static string RedirectOf(AppSettings app) => $"{app.Name}-redirect";
}
