using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;

namespace KubeExpose.Infra.Exposure;

/// <summary>The ports under which clients find the application by the Service's name.</summary>
/// <param name="Http">Of HTTP.</param>
/// <param name="Https">Of HTTPS.</param>
internal sealed record ExposedPorts(int Http, int Https)
{
    /// <summary>
    /// The ports of a Service; null for an alias, which has none. Behind a headless Service clients talk to the backends themselves, so
    /// the ports are those of the backends.
    /// </summary>
    internal static ExposedPorts? Of(ServiceSettings service, ContainerPorts pods) =>
        service switch
        {
            { Type: ServiceType.ExternalName } => null,
            { Type: ServiceType.Headless, LeadsToPods: true } => new(pods.Http, pods.Https),
            { Type: ServiceType.Headless } => OfAddresses(service),
            _ => new(service.HttpPort, service.HttpsPort),
        };

    /// <summary>The ports at the given addresses.</summary>
    internal static ExposedPorts OfAddresses(ServiceSettings service) =>
        new(service.HttpTargetPort ?? service.HttpPort, service.HttpsTargetPort ?? service.HttpsPort);

    /// <summary>The ports by the names that outputs have for them.</summary>
    internal ImmutableDictionary<string, int> ToDictionary() =>
        ImmutableDictionary<string, int>.Empty.Add("http", Http).Add("https", Https);
}
