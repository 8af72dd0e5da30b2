namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A container image that says which one it is.</summary>
internal sealed class ImageAttribute : TextBoundAttribute
{
    internal override string Allowed => "an image with a tag other than latest or with a digest, such as registry.example.com/nginx:1.30.5";

    protected override bool Allows(string text) => ImageReference.IsPinned(text);

    protected override string? Remedy(string text) =>
        ImageReference.InLowerCase(text) is var corrected && Allows(corrected) ? $"write it {corrected}" : null;
}
