using System.Collections.Immutable;

namespace KubeExpose.Infra.Certificates;

/// <summary>The names and addresses that a certificate is for.</summary>
/// <param name="DnsNames">The DNS names, wildcards as they are.</param>
/// <param name="IpAddresses">The IP addresses.</param>
internal sealed record CertificateNames(ImmutableArray<string> DnsNames, ImmutableArray<string> IpAddresses)
{
    /// <summary>Whether clients take the certificate for this name or address.</summary>
    internal bool Cover(string host) => IpAddresses.Contains(host) || DnsNames.Any(name => Covers(name, host));

    /// <summary>Whether clients take it for this host name; a wildcard is meant as it stands.</summary>
    internal bool Include(string hostname) => Cover(hostname) || DnsNames.Contains(hostname, StringComparer.OrdinalIgnoreCase);

    /// <summary>A host for each of the names: below a wildcard the <paramref name="label"/>.</summary>
    internal IEnumerable<string> Hosts(string label) =>
        DnsNames
            .Select(name => name.StartsWith("*.", StringComparison.Ordinal) ? $"{label}{name[1..]}" : name)
            .Concat(IpAddresses)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    // a wildcard stands for the first label, and for all of it (RFC 9525, section 6.3); clients take none that stands above a single label
    private static bool Covers(string name, string host) =>
        string.Equals(name, host, StringComparison.OrdinalIgnoreCase)
        || (
            name.StartsWith("*.", StringComparison.Ordinal)
            && name.Count(letter => letter == '.') > 1
            && host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && string.Equals(name[1..], host[dot..], StringComparison.OrdinalIgnoreCase)
        );
}
