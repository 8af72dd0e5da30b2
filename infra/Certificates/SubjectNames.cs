using System.Collections.Immutable;
using System.Net;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Certificates;

/// <summary>Whom a certificate names: whatever the outputs print.</summary>
/// <param name="Common">The common name: nobody verifies it any more, people read it.</param>
/// <param name="Organization">The organization, as the tutorial has it; null for none.</param>
/// <param name="DnsNames">The DNS names, each once.</param>
/// <param name="IpAddresses">The IP addresses, each once.</param>
internal sealed record SubjectNames(
    string Common,
    string? Organization,
    Output<ImmutableArray<string>> DnsNames,
    Output<ImmutableArray<string>> IpAddresses
)
{
    /// <summary>The names that the settings and the Service's addresses give.</summary>
    /// <param name="settings">What the user chose.</param>
    /// <param name="service">The Service's addresses, unknown until it has them.</param>
    /// <param name="hostnames">The host names of routes.</param>
    internal static SubjectNames Of(StackSettings settings, Output<ObservedService> service, ImmutableArray<string> hostnames)
    {
        var (certificate, nodes) = (settings.Certificate, settings.Service.NodeAddresses);
        // what is not asked for must not make the certificate wait
        var external = NamesExternalAddresses(settings) ? service.Apply(observed => observed.ExternalAddresses) : None;
        var cluster = certificate.IncludeClusterIP ? service.Apply(observed => observed.ClusterIPs) : None;
        return new(
            settings.App.Name,
            settings.Profile.NamesOrganization ? settings.App.Name : null,
            external.Apply(found =>
                Distinct([
                    .. settings.ServiceNames,
                    .. certificate.DnsNames,
                    .. hostnames,
                    .. nodes.Concat(found).Where(host => !IsAddress(host)),
                ])
            ),
            Output
                .Tuple(cluster, external)
                .Apply(found => Distinct([.. certificate.IpAddresses, .. found.Item1, .. nodes.Concat(found.Item2).Where(IsAddress)]))
        );
    }

    /// <summary>The names and addresses together.</summary>
    internal Output<CertificateNames> Together() =>
        Output.Tuple(DnsNames, IpAddresses).Apply(names => new CertificateNames(names.Item1, names.Item2));

    private static Output<ImmutableArray<string>> None => Output.Create(ImmutableArray<string>.Empty);

    private static bool NamesExternalAddresses(StackSettings settings) =>
        settings.Certificate.IncludeExternalAddresses ?? AddressWait.IsForLoadBalancer(settings.Service);

    private static bool IsAddress(string host) => IPAddress.TryParse(host, out _);

    private static ImmutableArray<string> Distinct(ImmutableArray<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
}
