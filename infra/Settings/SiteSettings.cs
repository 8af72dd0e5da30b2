using System.Text;

namespace KubeExpose.Infra.Settings;

/// <summary>What nginx serves. Config group <c>site</c>.</summary>
public sealed record SiteSettings
{
    /// <summary>
    /// A folder below the project's, whose files are the site: at most 1 MiB in all, which is what one ConfigMap holds, with paths of at
    /// most 128 KiB. Files and folders whose names
    /// begin with a dot stay out, but for <c>.well-known</c>. None by default: nginx's welcome page.
    /// </summary>
    public string? Directory { get; init; }

    // a path is a key of the ConfigMap, named by who manages it as well, and again in the pods' template: the API server takes 1.5 MiB
    // for all of it
    private const int MostPathBytes = 128 * 1024;

    private const string OfALargeSite = "put a larger site into an image of your own (workload.image)";

    /// <summary>What is wrong with these settings.</summary>
    /// <param name="root">The project's folder, to which <see cref="Directory"/> is relative.</param>
    internal IEnumerable<Fault> Faults(string root)
    {
        if (Directory is null)
        {
            yield break;
        }

        var folder = SiteFolder.Find(root, Directory);
        if (folder is null)
        {
            yield return new("site.directory", Directory, $"a folder below {root}, with files that can be read");
            yield break;
        }

        if (folder.Link is not null)
        {
            yield return new(
                "site.directory",
                Directory,
                $"files and folders; {folder.Link} is a link",
                "put what it leads to in its place"
            );
        }
        else if (folder.Files.IsEmpty)
        {
            yield return new("site.directory", Directory, "a folder with at least one file");
        }
        else if (!folder.Files.Any(file => file.Path == "index.html"))
        {
            yield return new("site.directory", Directory, "a folder with an index.html", "nginx answers / with it");
        }

        if (folder.Bytes > ProjectFile.MaxBytes)
        {
            yield return new(
                "site.directory",
                Directory,
                $"files of at most {ProjectFile.MaxBytes} bytes in all; these have {folder.Bytes}",
                OfALargeSite
            );
        }

        if (
            folder.Files.Sum(file => Math.Max(file.Key.Length, Encoding.UTF8.GetByteCount(file.Path))) is var paths
            && paths > MostPathBytes
        )
        {
            yield return new(
                "site.directory",
                Directory,
                $"paths of at most {MostPathBytes} bytes in all; these have {paths}",
                OfALargeSite
            );
        }
    }
}
