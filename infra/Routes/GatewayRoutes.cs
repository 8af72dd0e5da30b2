using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Routes;

/// <summary>What routes of the Gateway API look like.</summary>
internal static class GatewayRoutes
{
    /// <summary>TLS goes to the Service as it is.</summary>
    internal static TLSRouteSpecArgs Tls(StackSettings settings, ImmutableArray<string> listeners) =>
        new()
        {
            ParentRefs = Parents(settings.Route.Gateway!, listeners),
            Hostnames = settings.Route.Hostnames,
            Rules = [new TLSRouteRuleArgs { BackendRefs = [Backend(settings)] }],
        };

    /// <summary>Requests go to the Service.</summary>
    internal static HTTPRouteSpecArgs Http(StackSettings settings, ImmutableArray<string> listeners) =>
        Http(settings.Route, listeners, new() { Matches = [Below(settings.Route.Path)], BackendRefs = [Backend(settings)] });

    /// <summary>Requests over plain HTTP are answered with a redirect to HTTPS.</summary>
    internal static HTTPRouteSpecArgs Redirect(RouteSettings route, Edge edge) =>
        Http(
            route,
            [route.RedirectListener!],
            new()
            {
                Matches = [Below(route.Path)],
                Filters =
                [
                    new HTTPRouteFilterArgs
                    {
                        Type = "RequestRedirect",
                        RequestRedirect = new HTTPRequestRedirectFilterArgs
                        {
                            Scheme = "https",
                            Port = edge.Ports.Https,
                            StatusCode = 301,
                        },
                    },
                ],
            }
        );

    private static HTTPRouteSpecArgs Http(RouteSettings route, ImmutableArray<string> listeners, HTTPRouteRuleArgs rule) =>
        new()
        {
            ParentRefs = Parents(route.Gateway!, listeners),
            Hostnames = route.Hostnames,
            Rules = [rule],
        };

    private static InputList<ParentReferenceArgs> Parents(GatewaySettings gateway, ImmutableArray<string> listeners) =>
        (listeners.IsEmpty ? [null] : listeners.AsEnumerable<string?>())
            .Select(listener =>
                (Input<ParentReferenceArgs>)
                    new ParentReferenceArgs
                    {
                        Namespace = gateway.Namespace!,
                        Name = gateway.Name!,
                        SectionName = listener.OrNone(),
                    }
            )
            .ToArray();

    private static HTTPRouteMatchArgs Below(string path) =>
        new()
        {
            Path = new HTTPPathMatchArgs { Type = "PathPrefix", Value = path },
        };

    private static BackendRefArgs Backend(StackSettings settings)
    {
        var ports = ExposedPorts.Of(settings)!;
        return new() { Name = settings.App.Name, Port = settings.Route.IsEncryptedBehind ? ports.Https : ports.Http!.Value };
    }
}
