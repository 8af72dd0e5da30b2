using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>An absolute path of a URL, and what may follow it (RFC 3986, sections 3.3 and 3.4).</summary>
internal sealed partial class UrlPathAttribute : TextBoundAttribute
{
    internal override string Allowed =>
        "a path such as / or /status?full=1, with other characters than letters, digits and -._~!$&'()*+,;=:@/?% encoded";

    protected override bool Allows(string text) => text.Length <= 1024 && Path().IsMatch(text);

    [GeneratedRegex(
        @"\A/([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Path();
}
