using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>IP addresses and networks, in the one form that every version of Kubernetes takes without a warning.</summary>
internal static class CanonicalIP
{
    /// <summary>The address, or null when the text is none or not in its canonical form (leading zeros, upper case, a zone).</summary>
    internal static IPAddress? Address(string text) =>
        IPAddress.TryParse(text, out var address) && Canonical(address) == text && !address.IsIPv4MappedToIPv6 ? address : null;

    /// <summary>How to write an address that is not in its canonical form; null for what is no address.</summary>
    internal static string? Correction(string text) =>
        text.Split('.') is { Length: 4 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) ? WithoutZeros(parts)
        // of the other ways to write an IPv4 address each reader has its own
        : IPAddress.TryParse(text, out var address)
        && address.IsIPv6()
        && Canonical(address) is var canonical
        && canonical != text
        && Address(canonical) is not null
            ? $"write it {canonical}"
        : null;

    /// <summary>How to write a network that is not in its canonical form, or means an address in it; null for what is no network.</summary>
    internal static string? NetworkCorrection(string text) =>
        text.Split('/') switch
        {
            [var one] when Address(one) is { } address => $"write {one}/{Bits(address)} for that address alone",
            [var one, var bits]
                when Address(one) is { } address && int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) =>
                prefix < Bits(address)
                    ? $"write {Canonical(Base(address, prefix))}/{prefix} for the network, {one}/{Bits(address)} for that address alone"
                    : null,
            [var one, _] => Correction(one),
            _ => null,
        };

    // 010 is 8 to some readers and 10 to others
    private static string? WithoutZeros(string[] parts) =>
        parts.Any(part => part is ['0', _, ..])
            ? "write its numbers without zeros in front: some read them as octal, some as decimal"
            : null;

    private static int Bits(IPAddress address) => address.IsIPv6() ? 128 : 32;

    private static IPAddress Base(IPAddress address, int prefix) =>
        new([.. address.GetAddressBytes().Select((part, i) => (byte)(part & (0xFF00 >> Math.Clamp(prefix - (8 * i), 0, 8))))]);

    /// <summary>The network, or null when the text is none, not canonical, or names a host inside the network.</summary>
    internal static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network)
        && $"{Canonical(network.BaseAddress)}/{network.PrefixLength}" == text
        && !network.BaseAddress.IsIPv4MappedToIPv6
            ? network
            : null;

    /// <summary>Whether this is an IPv6 address.</summary>
    internal static bool IsIPv6(this IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>What makes an address one that no EndpointSlice may hold, as in <c>loopback</c>; null when it may.</summary>
    /// <remarks>The API server's own list, ValidateEndpointIP: unspecified, loopback, link-local unicast and multicast; other multicast and
    /// broadcast pass there and then lead nowhere.</remarks>
    internal static string? WhyNoEndpoint(IPAddress address) =>
        address switch
        {
            _ when address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) => "unspecified",
            _ when IPAddress.IsLoopback(address) => "loopback",
            _ when address.IsIPv6LinkLocal || LinkLocal.Contains(address) => "link-local",
            _ when address.IsIPv6Multicast || Multicast.Contains(address) => "multicast",
            _ when address.Equals(IPAddress.Broadcast) => "broadcast",
            _ => null,
        };

    /// <summary>The address as RFC 5952 writes it: .NET writes some IPv6 addresses with an IPv4 one in them, Kubernetes none.</summary>
    private static string Canonical(IPAddress address)
    {
        if (!address.IsIPv6())
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        var groups = Enumerable.Range(0, 8).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        var zeros = Enumerable
            .Range(0, 8)
            .Select(from => (From: from, Length: groups.Skip(from).TakeWhile(group => group == 0).Count()))
            .MaxBy(run => run.Length);
        return zeros.Length < 2 ? Hex(groups) : $"{Hex(groups[..zeros.From])}::{Hex(groups[(zeros.From + zeros.Length)..])}";

        static string Hex(IEnumerable<int> groups) => string.Join(':', groups.Select(group => $"{group:x}"));
    }

    private static readonly IPNetwork LinkLocal = IPNetwork.Parse("169.254.0.0/16");
    private static readonly IPNetwork Multicast = IPNetwork.Parse("224.0.0.0/4");
}
