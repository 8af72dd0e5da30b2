namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A text that says something.</summary>
/// <param name="what">What the text is, for the fault.</param>
internal sealed class NotBlankAttribute(string what) : TextBoundAttribute
{
    internal override string Allowed => what;

    protected override bool Allows(string text) => !string.IsNullOrWhiteSpace(text);
}
