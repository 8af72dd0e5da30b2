using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>References to container images.</summary>
/// <seealso href="https://github.com/distribution/reference/blob/main/reference.go">the grammar</seealso>
internal static partial class ImageReference
{
    /// <summary>
    /// Whether the reference is well formed and says which image it means: by digest, or by a tag other than <c>latest</c>.
    /// </summary>
    internal static bool IsPinned(string text) =>
        Reference().Match(text) is { Success: true } match
        && match.Groups["name"].Length <= 255
        && (match.Groups["digest"].Success || match.Groups["tag"] is { Success: true, Value: not "latest" });

    /// <summary>The same reference with the image's name in lower case, as it must be; a tag may have both.</summary>
    internal static string InLowerCase(string text)
    {
        var end = text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var digest ? digest : text.Length;
        var tag = text.LastIndexOf(':', Math.Max(0, end - 1));
        var name = tag > text.LastIndexOf('/') ? tag : end;
        return text[..name].Trim().ToLowerInvariant() + text[name..].Trim();
    }

    private const string Host = @"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]+)?/)?";
    private const string Part = @"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*";
    private const string Tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
    private const string Digest = "sha256:[a-f0-9]{64}";

    // [host[:port]/]path/path...[:tag][@sha256:digest]
    [GeneratedRegex(
        $@"\A(?<name>{Host}{Part}(/{Part})*)(:(?<tag>{Tag}))?(@(?<digest>{Digest}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reference();
}
