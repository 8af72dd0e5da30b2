using System.Text;

namespace KubeExpose.Infra.Settings;

/// <summary>A file or folder that a setting names, below the folder of <c>Pulumi.yaml</c>.</summary>
internal static class ProjectFile
{
    /// <summary>Bytes that fit into one ConfigMap or Secret, all values together (Kubernetes API reference, ConfigMap v1).</summary>
    internal const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

    /// <summary>What keeps the path from being a text file that a ConfigMap can hold.</summary>
    internal static IEnumerable<Fault> Faults(string root, string key, string path)
    {
        if (PathOf(root, path) is not { } file || !File.Exists(file))
        {
            return [new(key, path, $"a file below {root}")];
        }

        try
        {
            var content = File.ReadAllBytes(file);
            return content.Length > MaxBytes / 2
                ? [new(key, path, "a file of at most 512 KiB", "move what is large into site.directory or an image of your own")]
                : Fault.If(Utf8.GetString(content).Contains('\0', StringComparison.Ordinal), key, path, Text);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return [new(key, path, Text)];
        }
    }

    private const string Text = "a text file in UTF-8 that can be read";
}
