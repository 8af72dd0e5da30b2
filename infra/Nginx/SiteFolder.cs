using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>The files of a site, found below a folder.</summary>
/// <param name="Files">The files in ordinal order of their paths; without content where they are too large for a ConfigMap.</param>
/// <param name="Bytes">Their lengths in all.</param>
/// <param name="Link">A link among them, by its path below the project's folder; null for none. Where it leads may be anywhere, or round
/// in circles.</param>
internal sealed record SiteFolder(ImmutableArray<SiteFile> Files, long Bytes, string? Link)
{
    /// <summary>Reads the folder; null when it is none of the project's or can't be read.</summary>
    internal static SiteFolder? Find(string root, string directory)
    {
        if (ProjectFile.PathOf(root, directory) is not { } folder)
        {
            return null;
        }

        try
        {
            var site = new DirectoryInfo(folder);
            List<FileSystemInfo> files = IsLink(site) ? [site] : [.. Visible(site)];
            if (files.Find(IsLink) is { } link)
            {
                return new([], 0, Below(Path.GetFullPath(root), link));
            }

            var bytes = files.Sum(file => ((FileInfo)file).Length);
            return new(
                [
                    .. files
                        .Select(file => new SiteFile(
                            Below(folder, file),
                            bytes > ProjectFile.MaxBytes ? default : File.ReadAllBytes(file.FullName)
                        ))
                        .OrderBy(file => file.Path, StringComparer.Ordinal),
                ],
                bytes,
                Link: null
            );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Below(string folder, FileSystemInfo file) =>
        Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');

    // .git, .env and their like were never meant for the web
    private static IEnumerable<FileSystemInfo> Visible(DirectoryInfo folder) =>
        folder
            .EnumerateFileSystemInfos()
            .Where(child => !child.Name.StartsWith('.') || child is DirectoryInfo { Name: ".well-known" })
            .SelectMany(child => child is DirectoryInfo inner && !IsLink(inner) ? Visible(inner) : [child]);

    private static bool IsLink(FileSystemInfo file) => file.LinkTarget is not null;
}
