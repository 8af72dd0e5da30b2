using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>Names with letters beyond ASCII, which DNS has in another form (RFC 5890).</summary>
internal static partial class InternationalName
{
    // letters that each version of the standard maps alike; ß, for one, they do not
    private const string Letters =
        @"a-z0-9\-à-öø-ÿ\u0101-\u0131\u0135-\u013E\u0142-\u0148\u014B-\u017E\u03AC-\u03C1\u03C3-\u03CE\u0430-\u045F"
        + @"\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3";

    /// <summary>What to write in its place; null for other names.</summary>
    internal static string? Remedy(string text)
    {
        if (text.All(char.IsAscii) || !text.Any(char.IsLetter))
        {
            return null;
        }

        const string Unsure = "write it in the form that DNS has it in, which begins in xn--";
        try
        {
            return text.ToLowerInvariant() is var name && Unambiguous().IsMatch(name)
                ? $"write it {new IdnMapping().GetAscii(name)}"
                : Unsure;
        }
        catch (ArgumentException)
        {
            // labels that are too long, empty or end in a hyphen
            return Unsure;
        }
    }

    [GeneratedRegex($@"\A(\*\.)?[{Letters}]+(\.[{Letters}]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unambiguous();
}
