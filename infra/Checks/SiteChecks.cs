using System.Text;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>A folder whose files are a site, and fit into a ConfigMap.</summary>
internal static class SiteChecks
{
    // a path is a key of the ConfigMap, stands among its managed fields as well, and again in the pods' template: the API server takes
    // 1.5 MiB for all of it
    private const int MaxPathBytes = 128 * 1024;

    private const string OfALargeSite = "put a larger site into an image of your own (workload.image)";

    /// <summary>The faults.</summary>
    /// <param name="site">What was read.</param>
    /// <param name="root">The project's folder, which the site's is named from.</param>
    internal static IEnumerable<Fault> Faults(SiteSettings site, string root) =>
        site.Directory is not { } directory ? []
        : SiteFolder.Find(root, directory) is { } folder ? [.. Content(site, folder), .. Size(site, folder)]
        : Fault.If(wrong: true, site.Directory, $"a folder below {root}, with files that can be read");

    private static IEnumerable<Fault> Content(SiteSettings site, SiteFolder folder) =>
        folder switch
        {
            { Link: { } link } => Fault.If(
                wrong: true,
                site.Directory,
                $"files and folders; {link} is a link",
                "put what it leads to in its place"
            ),
            _ when folder.Files.FirstOrDefault(file => !ObjectText.Arrives(file.Path)) is { } file => Fault.If(
                wrong: true,
                site.Directory,
                $"files whose names have no control characters; {file.Key} has {ObjectText.FirstLost(file.Path)}",
                "rename it"
            ),
            { Files.IsEmpty: true } => Fault.If(wrong: true, site.Directory, "a folder with at least one file"),
            _ => Fault.If(
                !folder.Files.Any(file => file.Path == "index.html"),
                site.Directory,
                "a folder with an index.html",
                "nginx answers / with it"
            ),
        };

    private static IEnumerable<Fault> Size(SiteSettings site, SiteFolder folder)
    {
        var paths = folder.Files.Sum(file => Math.Max(file.Key.Length, Encoding.UTF8.GetByteCount(file.Path)));
        return
        [
            .. Fault.If(
                folder.Bytes > ProjectFile.MaxBytes,
                site.Directory,
                $"files of at most {ProjectFile.MaxBytes} bytes in all; these have {folder.Bytes}",
                OfALargeSite
            ),
            .. Fault.If(
                paths > MaxPathBytes,
                site.Directory,
                $"paths of at most {MaxPathBytes} bytes in all; these have {paths}",
                OfALargeSite
            ),
        ];
    }
}
