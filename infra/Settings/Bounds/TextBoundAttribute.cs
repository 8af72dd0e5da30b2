namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>The form of a text, or of a list's texts.</summary>
internal abstract class TextBoundAttribute : BoundAttribute
{
    /// <summary>Whether the text has the form.</summary>
    protected abstract bool Allows(string text);

    /// <inheritdoc cref="BoundAttribute.Remedy"/>
    protected virtual string? Remedy(string text) => null;

    internal sealed override bool Allows(object value) => Allows((string)value);

    internal sealed override string? Remedy(object value) => Remedy((string)value);
}
