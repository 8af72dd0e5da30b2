using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>The ports under which clients find the application.</summary>
/// <param name="Http">The port for HTTP; null where there is none.</param>
/// <param name="Https">The port for HTTPS.</param>
internal sealed record ExposedPorts(int? Http, int Https)
{
    /// <summary>
    /// The ports by the Service's name; null for an alias, which has none. Behind a headless Service clients talk to the backends
    /// themselves, so the ports are those of the backends.
    /// </summary>
    internal static ExposedPorts? Of(StackSettings settings) =>
        settings.Service switch
        {
            { Type: ServiceType.ExternalName } => null,
            { Type: ServiceType.Headless, LeadsToPods: true } => OfPods(settings),
            { Type: ServiceType.Headless } => OfAddresses(settings.Service),
            _ => Of(settings.Service, settings.Service.HttpPort, settings.Service.HttpsPort),
        };

    /// <summary>The ports of the stack's own pods.</summary>
    internal static ExposedPorts OfPods(StackSettings settings) =>
        Of(settings.Service, settings.Profile.Ports.Http, settings.Profile.Ports.Https);

    /// <summary>The ports at the given addresses.</summary>
    internal static ExposedPorts OfAddresses(ServiceSettings service) =>
        Of(service, service.HttpTargetPort ?? service.HttpPort, service.HttpsTargetPort ?? service.HttpsPort);

    /// <summary>The nodes' ports; null when there are none.</summary>
    internal static ExposedPorts? OfNodes(ServiceSettings service, ObservedService observed) =>
        observed.NodePorts.TryGetValue(service.HttpsPortName, out var https)
            ? Of(service, observed.NodePorts.TryGetValue(service.HttpPortName, out var http) ? http : null, https)
            : null;

    /// <summary>The ports by the names that the Service gives them; none for an alias.</summary>
    internal static ImmutableDictionary<string, int> ByName(StackSettings settings) =>
        Of(settings)?.Named(settings.Service.HttpPortName, settings.Service.HttpsPortName) ?? ImmutableDictionary<string, int>.Empty;

    /// <summary>The ports by the names that outputs have for them.</summary>
    internal ImmutableDictionary<string, int> ToDictionary() => Named("http", "https");

    private ImmutableDictionary<string, int> Named(string http, string https) =>
        new (string Name, int? Port)[] { (http, Http), (https, Https) }
            .Where(named => named.Port is not null)
            .ToImmutableDictionary(named => named.Name, named => named.Port!.Value, StringComparer.Ordinal);

    private static ExposedPorts Of(ServiceSettings service, int? http, int https) => new(service.HasHttp ? http : null, https);
}
