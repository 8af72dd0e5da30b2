using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace KubeExpose.Tools.Manifests;

/// <summary>How a text is best written in YAML.</summary>
internal static partial class TextStyle
{
    /// <summary>A block for lines, no quotes where every YAML reader, old or new, sees a text, quotes for all else.</summary>
    public static ScalarStyle Of(string text) =>
        Lines().IsMatch(text) ? ScalarStyle.Literal
        : Word().IsMatch(text) && !Special().IsMatch(text) ? ScalarStyle.Plain
        : ScalarStyle.DoubleQuoted;

    // a block keeps what is printed in it, but no carriage return, and no space at its very beginning
    [GeneratedRegex(@"^[!-~][\t -~]*\n([\t\n -~]|\p{L}|\p{P})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lines();

    [GeneratedRegex(
        "^([0-9]+(m|Mi|Gi|%)|(-|--)?[A-Za-z/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(y|n|yes|no|on|off|true|false|null)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Special();
}
