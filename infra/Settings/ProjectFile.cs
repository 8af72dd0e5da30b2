namespace KubeExpose.Infra.Settings;

/// <summary>A file or folder that a setting names, below the folder of <c>Pulumi.yaml</c>.</summary>
internal static class ProjectFile
{
    /// <summary>Bytes that fit into one ConfigMap or Secret, all values together (Kubernetes API reference, ConfigMap v1).</summary>
    internal const int MaxBytes = 1024 * 1024;

    /// <summary>The full path of what the setting names; null when that is not below the project's folder.</summary>
    internal static string? PathOf(string root, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var (folder, full) = (Path.GetFullPath(root), Path.GetFullPath(Path.Combine(root, path)));
        return full.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : $"{folder}{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        )
            ? full
            : null;
    }
}
