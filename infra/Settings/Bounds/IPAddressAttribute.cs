namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>An IP address as Kubernetes writes it.</summary>
internal sealed class IPAddressAttribute : TextBoundAttribute
{
    /// <summary>What to do with a DNS name.</summary>
    public string? IfName { get; init; }

    internal override string Allowed => "an IP address such as 192.0.2.10 or 2001:db8::10";

    protected override bool Allows(string text) => CanonicalIP.Address(text) is not null;

    protected override string? Remedy(string text) => CanonicalIP.Correction(text) ?? (DnsName.IsNameOrWildcard(text) ? IfName : null);
}
