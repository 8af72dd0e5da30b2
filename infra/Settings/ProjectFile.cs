namespace KubeExpose.Infra.Settings;

/// <summary>A file or folder that a setting names, relative to the folder of <c>Pulumi.yaml</c>.</summary>
internal static class ProjectFile
{
    /// <summary>Bytes that fit into one ConfigMap or Secret, all values together (Kubernetes API reference, ConfigMap v1).</summary>
    internal const int MaxBytes = 1024 * 1024;

    /// <summary>What keeps the path from being a text file that a ConfigMap can hold.</summary>
    internal static IEnumerable<Fault> Faults(string root, string key, string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || !File.Exists(Path.Combine(root, path)))
        {
            yield return new(key, path, $"a file, relative to {root}");
        }
        else if (new FileInfo(Path.Combine(root, path)).Length > MaxBytes / 2)
        {
            yield return new(key, path, "a file of at most 512 KiB", "move what is large into site.directory or an image of your own");
        }
        else if (!TryReadText(Path.Combine(root, path)))
        {
            yield return new(key, path, "a text file in UTF-8");
        }
    }

    private static bool TryReadText(string path)
    {
        try
        {
            return !new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).Contains('\0', StringComparison.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Text.DecoderFallbackException)
        {
            return false;
        }
    }
}
