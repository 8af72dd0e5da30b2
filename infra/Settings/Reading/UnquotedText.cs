using System.Text.Json;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>
/// Texts that look like something else to YAML and were not quoted: 1.10 arrives as the number 1.1, 0123456 as 42798, 2026-01-31 as a
/// point in time.
/// </summary>
internal static partial class UnquotedText
{
    /// <summary>How a fault calls a value that is not the text that was typed; null where it is, as far as that can be known.</summary>
    /// <param name="json">What arrived.</param>
    /// <param name="written">What stands in the stack's file; null when that is not known.</param>
    internal static string? Misread(JsonElement json, WrittenValue? written)
    {
        var arrived = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        var kind = json.ValueKind switch
        {
            JsonValueKind.Number => "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.String when Time().IsMatch(arrived) => "time",
            _ => null,
        };
        return kind is null ? null
            : Typed(kind, arrived, written) is { } typed
                ? typed == arrived ? null
                    : $"{typed}, which YAML reads as the {kind} {arrived}"
            : kind == "time" || (kind == "number" && !Whole().IsMatch(arrived)) ? $"the {kind} {arrived}"
            : null;
    }

    // a number in the plain form that is not the one that arrived is of another file
    private static string? Typed(string kind, string arrived, WrittenValue? written) =>
        written is { IsQuoted: false, Text: { Length: > 0 } text }
        && (text == arrived || (kind == "boolean" ? bool.TryParse(text, out _) : Numeric().IsMatch(text) && !Plain().IsMatch(text)))
            ? text
            : null;

    [GeneratedRegex("^[-+.]?[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numeric();

    // as a number is written again: not for ever small nor large, and without zeros that say nothing
    [GeneratedRegex("^-?(0|[1-9][0-9]{0,14})([.][0-9]{0,5}[1-9])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();

    // all its digits are still there
    [GeneratedRegex("^-?[0-9]{1,15}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)? [-+][0-9]{4} \S+$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Time();
}
