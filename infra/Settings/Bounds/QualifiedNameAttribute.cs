namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A name that may have a domain before it, as the API has it for protocols and classes.</summary>
/// <param name="example">A name that is one, for the fault.</param>
internal sealed class QualifiedNameAttribute(string example) : TextBoundAttribute
{
    internal override string Allowed => $"{LabelSyntax.Key}, such as {example}";

    protected override bool Allows(string text) => LabelSyntax.IsKey(text);
}
