using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Files;

/// <summary>Dates and times: go-yaml 3 reads them where they are not quoted, and a program gets them as Go prints them.</summary>
internal static partial class YamlTimestamp
{
    /// <summary>The time in Go's words, as in <c>2001-12-14 21:59:43.1 -0500 -0500</c>; null when the text is no time.</summary>
    public static string? Print(string text)
    {
        if (
            Form().Match(text) is not { Success: true } parts
            || !DateTime.TryParseExact(
                $"{parts.Groups["year"]}-{parts.Groups["month"]}-{parts.Groups["day"]} {Or(parts, "time", "0:0:0")}",
                "yyyy-M-d H:m:s",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return null;
        }

        // nanoseconds, without zeros at the end
        var fraction = Or(parts, "fraction", "") is { Length: > 0 } digits ? digits[..Math.Min(digits.Length, 9)].TrimEnd('0') : "";
        var zone = Or(parts, "offset", "+00:00").Replace(":", "", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time:yyyy-MM-dd HH:mm:ss}{(fraction.Length > 0 ? "." : "")}{fraction} {zone} {(zone is "+0000" ? "UTC" : zone)}"
        );
    }

    private static string Or(Match parts, string name, string absent) =>
        parts.Groups[name] is { Success: true, Value: var value } ? value : absent;

    // a T needs a zone after it, a space has none
    [GeneratedRegex(
        """
            ^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})
            (([Tt](?<time>[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2})([.,](?<fraction>[0-9]+))?(Z|(?<offset>[-+][0-9]{2}:[0-9]{2})))
            |([ ](?<time>[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2})([.,](?<fraction>[0-9]+))?))?$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
