using System.Collections.Immutable;
using System.Net;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Certificates;

/// <summary>What is wrong with the names that a certificate shall have.</summary>
internal static class SubjectFaults
{
    /// <summary>More names than this make the handshake's first flight too long for one round trip.</summary>
    internal const int MaxNames = 100;

    /// <summary>Faults of <c>certificate.dnsNames</c>.</summary>
    internal static IEnumerable<Fault> DnsNames(ImmutableArray<string> names, ImmutableArray<string> serviceNames)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var (key, name) = ($"certificate.dnsNames[{i}]", names[i]);
            if (!DnsName.IsNameOrWildcard(name))
            {
                yield return new(
                    key,
                    name,
                    "a DNS name in lower case such as app.example.com or *.example.com",
                    IPAddress.TryParse(name, out _) ? "an address belongs into certificate.ipAddresses" : null
                );
            }
            else if (serviceNames.Contains(name))
            {
                yield return new(key, name, "a name that the Service does not have anyway", "leave it out");
            }
            else if (names.IndexOf(name) < i)
            {
                yield return new(key, name, "each name once");
            }
        }
    }

    /// <summary>Faults of <c>certificate.ipAddresses</c>.</summary>
    internal static IEnumerable<Fault> IpAddresses(ImmutableArray<string> addresses)
    {
        for (var i = 0; i < addresses.Length; i++)
        {
            var (key, text) = ($"certificate.ipAddresses[{i}]", addresses[i]);
            if (IPText.Address(text) is not { } address)
            {
                yield return new(
                    key,
                    text,
                    "an IP address such as 203.0.113.7 or 2001:db8::7",
                    IPText.Spelling(text) ?? (DnsName.IsNameOrWildcard(text) ? "a name belongs into certificate.dnsNames" : null)
                );
            }
            else if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            {
                yield return new(key, text, "the address of a host; this one means all of them");
            }
            else if (addresses.IndexOf(text) < i)
            {
                yield return new(key, text, "each address once");
            }
        }
    }

    /// <summary>The fault of too many names.</summary>
    internal static IEnumerable<Fault> Total(ImmutableArray<string> names) =>
        names.Length > MaxNames
            ? [new("certificate.dnsNames", $"{names.Length} names and addresses", $"at most {MaxNames} with the Service's own")]
            : [];
}
