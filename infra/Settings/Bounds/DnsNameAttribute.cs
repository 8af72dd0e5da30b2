using System.Net;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A DNS name in lower case, without a dot at its end.</summary>
internal sealed class DnsNameAttribute : TextBoundAttribute
{
    /// <summary>Whether the first label may be <c>*</c>.</summary>
    public bool Wildcard { get; init; }

    /// <summary>What to do with an IP address.</summary>
    public string? IfAddress { get; init; }

    internal override string Allowed => $"a DNS name in lower case such as app.example.com{(Wildcard ? " or *.example.com" : "")}";

    protected override bool Allows(string text) => Wildcard ? DnsName.IsNameOrWildcard(text) : DnsName.IsName(text);

    protected override string? Remedy(string text) =>
        IPAddress.TryParse(text, out _) ? IfAddress
        : text.TrimEnd('.').ToLowerInvariant() is var corrected && Allows(corrected) ? $"write it {corrected}"
        : InternationalName.Remedy(text);
}
