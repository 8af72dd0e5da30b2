using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Review;

/// <summary>Writes text in GitHub's Markdown so that it stays text: a pull request's author chooses names.</summary>
internal static partial class Markdown
{
    /// <summary>Plain text. It formats nothing, links to nothing and mentions nobody.</summary>
    public static string Text(string text) =>
        Special().Replace(text.ReplaceLineEndings(" "), symbol => symbol.Value == "@" ? "@<!-- -->" : $"\\{symbol.Value}");

    /// <summary>Code within a line.</summary>
    public static string Code(string text) =>
        $"<code>{Structural().Replace(text.ReplaceLineEndings(" "), symbol => $"&#{(int)symbol.Value[0]};")}</code>";

    /// <summary>The fence of a code block: longer than any in the lines.</summary>
    public static string Fence(IEnumerable<string> lines) =>
        new('`', 1 + lines.SelectMany(line => Backticks().Matches(line)).Select(run => run.Length).Append(2).Max());

    [GeneratedRegex(@"[\\`*_{}\[\]()<>#+!|~&$@]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();

    // of HTML, and what Markdown would format inside it
    [GeneratedRegex(@"[&<*_`~\\]|\](?=\()", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Structural();

    [GeneratedRegex("`+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backticks();
}
