namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A label by RFC 1123.</summary>
internal sealed class DnsLabelAttribute : TextBoundAttribute
{
    internal override string Allowed => "at most 63 lower-case letters, digits and hyphens, beginning and ending in a letter or digit";

    protected override bool Allows(string text) => DnsName.IsLabel(text);
}
