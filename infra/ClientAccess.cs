using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>How clients find the application: only by what its certificate is for.</summary>
internal static class ClientAccess
{
    /// <summary>The URLs, outermost first.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="service">What the cluster made of the Service.</param>
    /// <param name="certificate">What is served; null where something else serves.</param>
    /// <param name="edge">Where clients come in by a route; null where there is none.</param>
    internal static Output<ImmutableArray<string>> Urls(
        StackSettings settings,
        Output<ObservedService> service,
        ServingCertificate? certificate,
        Output<Edge>? edge
    ) =>
        certificate is null
            ? service.Apply(observed => Urls(Reach.All(settings, observed, [])))
            : Output
                .Tuple(service, certificate.Names, certificate.OwnNames, edge ?? None)
                .Apply(known =>
                    Urls([
                        .. known.Item4.Reaches(settings.Route),
                        .. Reach.All(settings, known.Item1, known.Item3).Where(reach => known.Item2.Cover(reach.Host)),
                    ])
                );

    /// <summary>A command that asks by the outermost way that there is something to connect to; null where there is none.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="service">What the cluster made of the Service.</param>
    /// <param name="certificate">What is served.</param>
    /// <param name="edge">Where clients come in by a route; null where there is none.</param>
    /// <param name="nodeAddress">A node's address, for nodes' ports where the settings name none; null where that is not known.</param>
    internal static Output<string?> CurlCommand(
        StackSettings settings,
        Output<ObservedService> service,
        ServingCertificate certificate,
        Output<Edge>? edge,
        Output<string?>? nodeAddress
    ) =>
        Output
            .Tuple(
                service,
                certificate.Names,
                certificate.OwnNames,
                certificate.Host,
                edge ?? None,
                nodeAddress ?? Output.Create((string?)null)
            )
            .Apply(known =>
            {
                var (observed, names, ownNames, host, front, node) = known;
                if (front.Reaches(settings.Route).FirstOrDefault(reach => reach.Address is not null) is { } outermost)
                {
                    return Commands.Curl(outermost);
                }

                return Reach.All(settings, observed, ownNames, node).FirstOrDefault(reach => reach.Address is not null) is { } reach
                    ? Commands.Curl(names.Cover(reach.Host) ? reach : reach with { Host = host })
                    : null;
            });

    // without a route nobody comes by a gateway: it has no host names then
    private static Output<Edge> None => Output.Create(Edge.Usual(new()));

    private static ImmutableArray<string> Urls(IEnumerable<Reach> reaches) =>
        [.. reaches.SelectMany(reach => new[] { reach.Https, reach.Http }).OfType<string>()];
}
