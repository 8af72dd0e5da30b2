namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>An IP address or a DNS name.</summary>
internal sealed class HostAttribute : TextBoundAttribute
{
    internal override string Allowed => "an IP address or a DNS name";

    protected override bool Allows(string text) => CanonicalIP.Address(text) is not null || DnsName.IsName(text);

    protected override string? Remedy(string text) => CanonicalIP.Correction(text) ?? InternationalName.Remedy(text);
}
