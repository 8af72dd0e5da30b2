using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Nginx;

/// <summary>Which nginx an image holds, as far as its name tells.</summary>
internal static partial class NginxVersion
{
    /// <summary>The version; null where the image is not called nginx, or its tag is no version of nginx.</summary>
    /// <param name="image">As in <c>docker.io/nginxinc/nginx-unprivileged:1.26-alpine</c>, which means the last of 1.26.</param>
    internal static Version? Of(string image) =>
        Tagged().Match(image) is { Success: true } match
            ? new(1, Number(match.Groups["minor"]), match.Groups["patch"] is { Success: true } patch ? Number(patch) : int.MaxValue)
            : null;

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(^|/)nginx(-unprivileged)?:1\.(?<minor>[0-9]{1,3})(\.(?<patch>[0-9]{1,3}))?(-[A-Za-z0-9_.-]+)?(@|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Tagged();
}
