using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Manifests;

/// <summary>Which texts need no quotes: those that no YAML reader, old or new, takes for something else.</summary>
internal static partial class PlainText
{
    public static bool Is(string text) => Safe().IsMatch(text) && !Special().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Safe();

    [GeneratedRegex("^(y|n|yes|no|on|off|true|false|null)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
