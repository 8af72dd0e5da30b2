using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>The ports under which clients find the application.</summary>
/// <param name="Http">The port for HTTP.</param>
/// <param name="Https">The port for HTTPS.</param>
internal sealed record ExposedPorts(int Http, int Https)
{
    /// <summary>
    /// The ports by the Service's name; null for an alias, which has none. Behind a headless Service clients talk to the backends
    /// themselves, so the ports are those of the backends.
    /// </summary>
    internal static ExposedPorts? Of(StackSettings settings) =>
        settings.Service switch
        {
            { Type: ServiceType.ExternalName } => null,
            { Type: ServiceType.Headless, LeadsToPods: true } => new(settings.Profile.Ports.Http, settings.Profile.Ports.Https),
            { Type: ServiceType.Headless } => OfAddresses(settings.Service),
            _ => new(settings.Service.HttpPort, settings.Service.HttpsPort),
        };

    /// <summary>The ports at the given addresses.</summary>
    internal static ExposedPorts OfAddresses(ServiceSettings service) =>
        new(service.HttpTargetPort ?? service.HttpPort, service.HttpsTargetPort ?? service.HttpsPort);

    /// <summary>The nodes' ports; null when there are none.</summary>
    internal static ExposedPorts? OfNodes(ServiceSettings service, ObservedService observed) =>
        observed.NodePorts.TryGetValue(service.HttpPortName, out var http)
        && observed.NodePorts.TryGetValue(service.HttpsPortName, out var https)
            ? new(http, https)
            : null;

    /// <summary>The ports by the names that the Service gives them; none for an alias.</summary>
    internal static ImmutableDictionary<string, int> ByName(StackSettings settings) =>
        Of(settings) is { } ports
            ? ImmutableDictionary<string, int>
                .Empty.Add(settings.Service.HttpPortName, ports.Http)
                .Add(settings.Service.HttpsPortName, ports.Https)
            : ImmutableDictionary<string, int>.Empty;

    /// <summary>The ports by the names that outputs have for them.</summary>
    internal ImmutableDictionary<string, int> ToDictionary() =>
        ImmutableDictionary<string, int>.Empty.Add("http", Http).Add("https", Https);
}
