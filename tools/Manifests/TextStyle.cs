using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace KubeExpose.Tools.Manifests;

/// <summary>Chooses the YAML style of a text.</summary>
internal static partial class TextStyle
{
    /// <summary>A block for several lines; plain where YAML 1.1 and 1.2 both read it as text; otherwise double quotes.</summary>
    public static ScalarStyle Of(string text) =>
        Lines().IsMatch(text) ? ScalarStyle.Literal
        : Word().IsMatch(text) && !Special().IsMatch(text) ? ScalarStyle.Plain
        : ScalarStyle.DoubleQuoted;

    // a block can hold neither a carriage return nor a space at its beginning
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
