using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Files;

/// <summary>Numbers as go-yaml 3 reads them and Go's JSON prints them. Underscores are ignored, but for one at the beginning.</summary>
internal static partial class YamlNumber
{
    /// <summary>An integer of 64 bits, decimal, octal (<c>010</c>, <c>0o10</c>), hexadecimal or binary; null for other text.</summary>
    public static JsonNode? Integer(string text)
    {
        if (IntegerForm().Match(WithoutUnderscores(text)) is not { Success: true } number)
        {
            return null;
        }

        var (radix, digits) = number.Groups["prefix"].Value.ToLowerInvariant() switch
        {
            "0x" => (16, number.Groups["hexadecimal"].Value),
            "0b" => (2, number.Groups["binary"].Value),
            "0o" or "0" => (8, number.Groups["octal"].Value),
            _ => (10, number.Groups["decimal"].Value),
        };
        var value = digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
        return (number.Groups["sign"].Value == "-" ? -value : value) switch
        {
            var whole when whole >= long.MinValue && whole <= long.MaxValue => (long)whole,
            // Go holds it in an unsigned integer, and pulumi prints that by way of a float
            var large when large > 0 && large <= ulong.MaxValue => Print((ulong)large),
            _ => null,
        };
    }

    /// <summary>A number with a point or an exponent, or an integer that is too large; null when the text is no number.</summary>
    public static JsonNode? Float(string text) =>
        FloatForm().IsMatch(text)
        && double.TryParse(WithoutUnderscores(text), CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? Print(value)
            : null;

    // Go's encoding/json: an exponent below 1e-6 and from 1e21 on
    private static JsonNode Print(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var isPlain = value == 0 || Math.Abs(value) is >= 1e-6 and < 1e21;
        return JsonNode.Parse(
            isPlain
                ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
                : LeadingZeros().Replace(text.ToLowerInvariant(), "")
        )!;
    }

    private static string WithoutUnderscores(string text) => text is ['_', ..] ? text : text.Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(
        """
            ^(?<sign>[-+]?)
            ((?<prefix>0[xX])(?<hexadecimal>[0-9a-fA-F]+)
            |(?<prefix>0[bB])(?<binary>[01]+)
            |(?<prefix>0[oO]?)(?<octal>[0-7]+)
            |(?<decimal>0|[1-9][0-9]*))$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IntegerForm();

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9_]+)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FloatForm();

    [GeneratedRegex("(?<=e[-+])0+(?=[0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingZeros();
}
