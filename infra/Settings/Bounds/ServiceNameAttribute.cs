namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>
/// A label by RFC 1035, short enough for what Kubernetes appends to the names of pods, whose host names end at 63 characters.
/// </summary>
internal sealed class ServiceNameAttribute : TextBoundAttribute
{
    private const int MaxLength = 40;

    internal override string Allowed =>
        $"at most {MaxLength} lower-case letters, digits and hyphens, beginning in a letter and ending in a letter or digit";

    protected override bool Allows(string text) => text.Length <= MaxLength && DnsName.IsServiceName(text);
}
