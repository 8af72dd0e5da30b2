namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>The name of a Kubernetes object.</summary>
internal sealed class ObjectNameAttribute : TextBoundAttribute
{
    internal override string Allowed => "an object's name: lower-case letters, digits, hyphens and dots, at most 253 characters";

    protected override bool Allows(string text) => text.Length <= 253 && text.Split('.').All(DnsName.IsLabel);
}
