namespace KubeExpose.Infra.Settings;

/// <summary>What nginx serves. Config group <c>site</c>.</summary>
public sealed record SiteSettings
{
    /// <summary>
    /// A folder below the project's, whose files are the site: at most 1 MiB in all, which is what one ConfigMap holds, with paths of at
    /// most 128 KiB. Files and folders whose names
    /// begin with a dot stay out, but for <c>.well-known</c>. nginx's welcome page by default.
    /// </summary>
    public string? Directory { get; init; }
}
