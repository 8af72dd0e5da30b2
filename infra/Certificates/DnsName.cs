namespace KubeExpose.Infra.Certificates;

/// <summary>What may stand in a certificate as a DNS name (RFC 5280, section 4.2.1.6; RFC 1123, section 2.1; RFC 6125, section 6.4.3).</summary>
internal static class DnsName
{
    /// <summary>Whether the text is a host name, or a wildcard for the first label of one that has at least two more.</summary>
    internal static bool IsValid(string name) => name.StartsWith("*.", StringComparison.Ordinal)
        ? name[2..].Contains('.', StringComparison.Ordinal) && IsHost(name[2..])
        : IsHost(name);

    /// <summary>Whether a certificate that has <paramref name="pattern"/> is one for <paramref name="host"/>.</summary>
    internal static bool Covers(string pattern, string host) =>
        string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase)
        || (pattern.StartsWith("*.", StringComparison.Ordinal)
            && host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && string.Equals(pattern[1..], host[dot..], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the text can name a Kubernetes object (RFC 1123 subdomain).</summary>
    internal static bool IsObjectName(string name) =>
        name.Length is > 0 and <= 253 && name.Split('.').All(IsLabel) && !name.Any(char.IsAsciiLetterUpper);

    // a last label of digits only would be an IPv4 address in disguise
    private static bool IsHost(string name) =>
        name.Length is > 0 and <= 253 && name.Split('.') is var labels && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && label[0] != '-' && label[^1] != '-';
}
