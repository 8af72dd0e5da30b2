using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using CustomResource = Pulumi.CustomResource;

namespace KubeExpose.Infra.Routes;

/// <summary>The way from a gateway of the platform's to the Service.</summary>
/// <param name="Objects">What was declared, the route first.</param>
/// <param name="Edge">Where clients come in; for the kinds that terminate, once the route is there and accepted.</param>
internal sealed record ExposedRoute(ImmutableArray<CustomResource> Objects, Output<Edge> Edge)
{
    /// <summary>
    /// What the proof comes after. An edge that terminates may still answer by what the route was before; one that passes TLS through
    /// answers as it should or not at all, so the proof asks until it does.
    /// </summary>
    internal ImmutableArray<CustomResource> Decisive { get; init; } = Objects;

    /// <summary>Declares the route that the settings ask for.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="certificate">What nginx serves with.</param>
    /// <param name="attachment">What it attaches to.</param>
    /// <param name="scope">Where the objects go: after the pods, so that no client comes before they are ready.</param>
    internal static ExposedRoute Declare(
        StackSettings settings,
        ServingCertificate certificate,
        Attachment attachment,
        DeclarationScope scope
    )
    {
        if (settings.Route.Kind == RouteKind.Ingress)
        {
            return PlatformIngress.Declare(settings, certificate, scope);
        }

        var declared = new Declaration(settings.Route, scope);
        if (settings.Route.Kind == RouteKind.TLSRoute)
        {
            var route = declared.As(new TLSRouteArgs { Spec = GatewayRoutes.Tls(settings, attachment.Listeners) });
            return new([route], Output.Create(attachment.Edge)) { Decisive = [] };
        }

        ImmutableArray<CustomResource> objects = [.. declared.AsHttp(settings, attachment)];
        return new(objects, Output.All(objects.Select(one => one.Id)).Apply(_ => AcceptedAsync(attachment)));
    }

    // the proof asks by a gateway that is ready for it
    private static async Task<Edge> AcceptedAsync(Attachment attachment)
    {
        await attachment.Accepted;
        return attachment.Edge;
    }

    private sealed record Declaration(RouteSettings Route, DeclarationScope Scope)
    {
        internal IEnumerable<CustomResource> AsHttp(StackSettings settings, Attachment attachment)
        {
            yield return As(new HTTPRouteArgs { Spec = GatewayRoutes.Http(settings, attachment.Listeners) });
            if (Route.RedirectListener is not null)
            {
                yield return As(
                    new HTTPRouteArgs { Spec = GatewayRoutes.Redirect(Route, attachment.Edge) },
                    RouteNames.RedirectOf(Scope.App)
                );
            }
        }

        internal CustomResource As(CustomResourceArgs args, string? otherName = null)
        {
            var name = otherName ?? Scope.App.Name;
            args.Metadata = Scope.Metadata(name, Route.Labels, Route.Annotations);
            return new Pulumi.Kubernetes.ApiExtensions.CustomResource(name, args, Scope.Options(name));
        }
    }
}
