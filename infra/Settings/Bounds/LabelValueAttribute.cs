namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>The value of a label.</summary>
internal sealed class LabelValueAttribute : TextBoundAttribute
{
    internal override string Allowed => LabelSyntax.Value;

    protected override bool Allows(string text) => LabelSyntax.IsValue(text);
}
