namespace KubeExpose.Infra.Settings;

/// <summary>What nginx serves. Config group <c>site</c>.</summary>
public sealed record SiteSettings
{
    /// <summary>
    /// A folder below the project's, whose files are the site: at most 1 MiB in all, which is what one ConfigMap holds, with paths of at
    /// most 128 KiB. Files and folders whose names
    /// begin with a dot stay out, but for <c>.well-known</c>. Its <c>404.html</c>, if there is one, is shown for what is not found.
    /// nginx's welcome page by default.
    /// </summary>
    public string? Directory { get; init; }

    /// <summary>Whether unknown paths are answered with <c>index.html</c>, for an application whose pages the browser makes.</summary>
    public bool SinglePage { get; init; }
}
