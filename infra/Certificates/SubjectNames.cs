using System.Collections.Immutable;
using System.Net;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Certificates;

/// <summary>Whom a certificate names.</summary>
/// <param name="Common">The common name: nobody verifies it any more, people read it.</param>
/// <param name="DnsNames">The DNS names, each once.</param>
/// <param name="IpAddresses">The IP addresses, each once.</param>
internal sealed record SubjectNames(string Common, Output<ImmutableArray<string>> DnsNames, Output<ImmutableArray<string>> IpAddresses)
{
    /// <summary>The names that the settings and the Service's addresses give.</summary>
    /// <param name="settings">What the user chose.</param>
    /// <param name="serviceNames">The Service's DNS names, the shortest first.</param>
    /// <param name="clusterIPs">The Service's cluster IPs, unknown until it has them.</param>
    /// <param name="externalAddresses">Its load balancer's addresses and host names, unknown until it has them.</param>
    internal static SubjectNames Of(
        CertificateSettings settings,
        ImmutableArray<string> serviceNames,
        Output<ImmutableArray<string>> clusterIPs,
        Output<ImmutableArray<string>> externalAddresses)
    {
        // what is not asked for must not make the certificate wait
        var addresses = Output.Tuple(
            settings.IncludeClusterIP ? clusterIPs : Output.Create(ImmutableArray<string>.Empty),
            settings.IncludeExternalAddresses ? externalAddresses : Output.Create(ImmutableArray<string>.Empty)).Apply(both => both.Item1.AddRange(both.Item2));
        return new(
            serviceNames[0],
            addresses.Apply(found => Distinct([.. serviceNames, .. settings.DnsNames, .. found.Where(address => !IPAddress.TryParse(address, out _))])),
            addresses.Apply(found => Distinct([.. settings.IpAddresses, .. found.Where(address => IPAddress.TryParse(address, out _))])));
    }

    private static ImmutableArray<string> Distinct(ImmutableArray<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
}
