using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings;

/// <summary>The files of a site, found below a folder.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Paths">The files' paths below it, with slashes, in ordinal order.</param>
/// <param name="Bytes">Their lengths in all.</param>
internal sealed record SiteFolder(string Folder, ImmutableArray<string> Paths, long Bytes)
{
    /// <summary>Looks through the folder; null when it is none or can't be read.</summary>
    internal static SiteFolder? Find(string root, string directory)
    {
        // an empty name would be the project itself
        if (directory.Length == 0 || directory.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var folder = Path.GetFullPath(Path.Combine(root, directory));
        try
        {
            var files = Visible(new DirectoryInfo(folder)).ToImmutableArray();
            return new(folder, [.. files.Select(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)], files.Sum(file => file.Length));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // .git, .env and their like were never meant for the web
    private static IEnumerable<FileInfo> Visible(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles().Where(file => !file.Name.StartsWith('.')),
        .. folder.EnumerateDirectories().Where(child => !child.Name.StartsWith('.') || child.Name is ".well-known").SelectMany(Visible),
    ];
}
