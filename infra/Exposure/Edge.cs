using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>Where clients come in by a route: a Gateway, or what serves an Ingress.</summary>
/// <param name="Addresses">Its IP addresses or host names; none where they are not known.</param>
/// <param name="Ports">Its ports: for HTTP, where a redirect was asked for, and for HTTPS.</param>
internal sealed record Edge(ImmutableArray<string> Addresses, ExposedPorts Ports)
{
    /// <summary>What is known without asking anyone: the ports that everyone uses.</summary>
    internal static Edge Usual(RouteSettings route) => new([], new(route.RedirectListener is null ? null : 80, 443));

    /// <summary>The ways to the application through it: by each of the route's host names that a URL can have.</summary>
    internal IEnumerable<Reach> Reaches(RouteSettings route) =>
        route.WholeHostnames.Select(name => new Reach(name, Addresses.FirstOrDefault(), Ports)
        {
            Path = route.Path.TrimEnd('/'),
            Trust = TrustOf(route),
        });

    private static string? TrustOf(RouteSettings route) =>
        route switch
        {
            { ShowsOwnCertificate: true } => Reach.OwnTrust,
            { CaCertificate: null } => null,
            { HasCaCertificateText: true } => "<(pulumi config get --path route.caCertificate)",
            { CaCertificate: var file } => file,
        };
}
