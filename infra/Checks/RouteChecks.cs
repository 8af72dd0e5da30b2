using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>A route whose kind has what it needs, and nothing that it has no place for.</summary>
internal static class RouteChecks
{
    private static readonly ImmutableArray<string> All = [.. SettingKeys.Of(typeof(RouteSettings)).Keys];

    /// <summary>The faults.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, string root) =>
        [
            .. settings.Route.IsAsked
                ? [.. OfKind(settings.Route), .. OfService(settings), .. RouteTrustChecks.Faults(settings, root)]
                : Fault.If(
                    ChosenSettings.Of(settings.Route, All).Any(),
                    settings.Route.Kind,
                    "TLSRoute, HTTPRoute, Ingress",
                    "set it, or remove the group route"
                ),
            .. MetadataChecks.Labels(SettingNames.KeyOf(settings.Route.Labels), settings.Route.Labels),
            .. MetadataChecks.Annotations(SettingNames.KeyOf(settings.Route.Annotations), settings.Route.Annotations, _ => null),
        ];

    private static IEnumerable<Fault> OfKind(RouteSettings route) =>
        [
            .. Fault.If(route.Hostnames.IsEmpty, "none", "at least one DNS name", expression: "route.Hostnames"),
            .. Gateway(route),
            .. Only(route, route.Kind == RouteKind.Ingress, "only with kind Ingress", nameof(route.IngressClass), nameof(route.TlsSecret)),
            .. Only(route, route.Kind == RouteKind.HTTPRoute, "only with kind HTTPRoute", nameof(route.RedirectListener)),
            .. Only(
                route,
                route.Kind != RouteKind.TLSRoute,
                "not with kind TLSRoute, which passes on what it can't read",
                nameof(route.Path)
            ),
            .. Fault.If(
                route is { Kind: RouteKind.TLSRoute, Backend: RouteBackend.Http },
                route.Backend,
                "https with kind TLSRoute, which passes TLS through",
                "remove it"
            ),
            .. Fault.If(
                route is { Kind: RouteKind.Ingress, Backend: RouteBackend.Https },
                route.Backend,
                "http with kind Ingress, which has no standard for TLS to the backend",
                "for TLS all the way set route.kind to TLSRoute or HTTPRoute"
            ),
            .. Fault.If(
                route.RedirectListener is not null && route.RedirectListener == route.Gateway?.Listener,
                route.RedirectListener,
                $"another than {SettingNames.KeyOf(route.Gateway?.Listener)}, which is for HTTPS"
            ),
        ];

    private static IEnumerable<Fault> Gateway(RouteSettings route)
    {
        const string Needed = "set it, for a route attaches to a Gateway that the platform runs (kubectl get gateways -A)";
        return route switch
        {
            { HasGateway: true, Gateway: null } => Fault.If(wrong: true, route.Gateway, "namespace and name of a Gateway", Needed),
            { HasGateway: true, Gateway: { } gateway } =>
            [
                .. Fault.If(gateway.Namespace is null, route.Gateway?.Namespace, "the Gateway's namespace", Needed),
                .. Fault.If(gateway.Name is null, route.Gateway?.Name, "the Gateway's name", Needed),
            ],
            _ => Only(route, isLegal: false, "only with kind TLSRoute or HTTPRoute", nameof(route.Gateway)),
        };
    }

    private static IEnumerable<Fault> OfService(StackSettings settings)
    {
        var (route, service) = (settings.Route, settings.Service);
        return
        [
            .. Fault.If(
                !service.LeadsToPods,
                route.Kind,
                "none with service.type ExternalName or service.addresses: a route leads to pods of this stack",
                "remove the group route"
            ),
            .. Fault.If(
                service is { LeadsToPods: true, ProxyProtocol: true },
                route.Kind,
                "none with service.proxyProtocol, for a gateway does not speak it to nginx",
                "remove service.proxyProtocol"
            ),
            .. Fault.If(
                service.LeadsToPods && !route.IsEncryptedBehind && service.Http != PlainHttp.On,
                SettingNames.Of(RouteBackend.Http),
                "with service.http on, for the gateway then asks nginx over plain HTTP",
                route.Kind == RouteKind.Ingress
                    ? "set service.http to on, or route.kind to TLSRoute or HTTPRoute"
                    : "set service.http to on, or route.backend to https",
                expression: "route.Backend"
            ),
        ];
    }

    private static IEnumerable<Fault> Only(RouteSettings route, bool isLegal, string where, params string[] settings) =>
        isLegal
            ? []
            : ChosenSettings.Of(route, settings).Select(setting => new Fault($"route.{setting.Key}", setting.Value, where, "remove it"));
}
