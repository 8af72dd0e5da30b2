using System.Text;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>A file that a setting names, and that a ConfigMap takes as text.</summary>
internal static class TextFileChecks
{
    private const string Text = "a text file in UTF-8 that can be read";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The faults.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="root">The project's folder, which the path is relative to.</param>
    internal static IEnumerable<Fault> Faults(string key, string path, string root)
    {
        if (ProjectFile.PathOf(root, path) is not { } file || !File.Exists(file))
        {
            return [new(key, path, $"a file below {root}")];
        }

        try
        {
            var content = File.ReadAllBytes(file);
            return content.Length > ProjectFile.MaxBytes / 2
                    ? [new(key, path, "a file of at most 512 KiB", "move what is large into site.directory or an image of your own")]
                : Utf8.GetString(content) is var text && text.Contains('\0', StringComparison.Ordinal) ? [new(key, path, Text)]
                : ObjectText.FirstLost(text) is { } lost
                    ? [new(key, $"{path} with {lost}", Text, "take that control character out: Kubernetes can't carry it as text")]
                : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return [new(key, path, Text)];
        }
    }
}
