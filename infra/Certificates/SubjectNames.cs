using System.Collections.Immutable;
using System.Net;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Certificates;

/// <summary>Whom a certificate names.</summary>
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
    /// <param name="profile">Whose example the application follows.</param>
    /// <param name="serviceNames">The Service's DNS names, the shortest first.</param>
    /// <param name="service">The Service's addresses, unknown until it has them.</param>
    internal static SubjectNames Of(
        CertificateSettings settings,
        AppProfile profile,
        ImmutableArray<string> serviceNames,
        Output<ObservedService> service
    )
    {
        // what is not asked for must not make the certificate wait
        var addresses =
            settings.IncludeClusterIP || settings.IncludeExternalAddresses
                ? service.Apply(observed =>
                    ImmutableArray.CreateRange(
                        (settings.IncludeClusterIP ? observed.ClusterIPs : []).Concat(
                            settings.IncludeExternalAddresses ? observed.ExternalAddresses : []
                        )
                    )
                )
                : Output.Create(ImmutableArray<string>.Empty);
        return new(
            serviceNames[0],
            profile == AppProfile.Tutorial ? serviceNames[0] : null,
            // a cluster IP is no name: without the load balancer's addresses the names are known at once
            (settings.IncludeExternalAddresses ? addresses : Output.Create(ImmutableArray<string>.Empty)).Apply(found =>
                Distinct([.. serviceNames, .. settings.DnsNames, .. found.Where(address => !IPAddress.TryParse(address, out _))])
            ),
            addresses.Apply(found => Distinct([.. settings.IpAddresses, .. found.Where(address => IPAddress.TryParse(address, out _))]))
        );
    }

    private static ImmutableArray<string> Distinct(ImmutableArray<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
}
