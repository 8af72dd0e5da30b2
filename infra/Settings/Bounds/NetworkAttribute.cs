namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A network of IP addresses (CIDR).</summary>
internal sealed class NetworkAttribute : TextBoundAttribute
{
    internal override string Allowed => "a network such as 10.0.0.0/8 or 2001:db8::/32, without bits of a host";

    protected override bool Allows(string text) => CanonicalIP.Network(text) is not null;

    protected override string? Remedy(string text) => CanonicalIP.NetworkCorrection(text);
}
