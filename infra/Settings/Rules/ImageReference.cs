using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Rules;

/// <summary>References to container images.</summary>
/// <seealso href="https://github.com/distribution/reference/blob/main/reference.go">the grammar</seealso>
internal static partial class ImageReference
{
    /// <summary>What <see cref="IsPinned"/> takes, in words.</summary>
    internal const string Pinned = "an image with a tag other than latest or with a digest, such as registry.example.com/nginx:1.30.2";

    /// <summary>
    /// Whether the reference is well formed and says which image it means: by digest, or by a tag other than <c>latest</c>.
    /// </summary>
    internal static bool IsPinned(string text) =>
        Reference().Match(text) is { Success: true } match
        && match.Groups["name"].Length <= 255
        && (match.Groups["digest"].Success || match.Groups["tag"] is { Success: true, Value: not "latest" });

    // [host[:port]/]path/path...[:tag][@sha256:digest]
    [GeneratedRegex(
        @"\A(?<name>([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*)(:(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(@(?<digest>sha256:[a-f0-9]{64}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reference();
}
