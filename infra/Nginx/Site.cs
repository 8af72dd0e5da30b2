using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>The site's files, read once.</summary>
/// <param name="Files">The files in the order of their paths.</param>
internal sealed record Site(ImmutableArray<SiteFile> Files)
{
    /// <summary>Reads the files that the settings name; null for nginx's welcome page.</summary>
    internal static Site? Read(string root, SiteSettings settings) =>
        settings.Directory is { } directory && SiteFolder.Find(root, directory) is { } folder ? new Site(folder.Files) : null;
}
