using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Manifests;

/// <summary>Automatic names: a stem, a hyphen and eight hexadecimal digits, random or a hash of the content.</summary>
internal static partial class AutoName
{
    /// <summary>The name without the digits and the hyphen; a name without them as it is.</summary>
    public static string Stem(string name) => Suffix().Replace(name, "");

    [GeneratedRegex("-[0-9a-f]{8}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Suffix();
}
