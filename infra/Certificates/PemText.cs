using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Certificates;

/// <summary>A text in PEM (RFC 7468). Every block that begins in it is read, or the text is not.</summary>
/// <param name="Blocks">The blocks in their order; empty where there is a defect.</param>
/// <param name="Defect">Why the text can't be read; null when it can.</param>
/// <param name="IsInLines">
/// Whether each BEGIN, each END and the base64 between have lines of their own, as OpenSSL needs them. A text without is read all the
/// same, and can be written anew.
/// </param>
internal sealed partial record PemText(ImmutableArray<PemBlock> Blocks, Objection? Defect, bool IsInLines)
{
    /// <summary>Reads a text.</summary>
    internal static PemText Read(string text)
    {
        var edges = Edge().Matches(text);
        return edges.Count == 0 ? Unreadable(PemLookalike.Of(text))
            : text.Contains('\uFEFF', StringComparison.Ordinal)
                ? Unreadable(new("PEM with a byte order mark (U+FEFF)", "save it without one"))
            : text.Contains(@"\n", StringComparison.Ordinal)
                ? Unreadable(new(@"PEM with \n as two characters where lines should end", "put line breaks in their place"))
            : Edgelike().Count(text) > edges.Count ? Unreadable(new("PEM with a damaged BEGIN or END line", Again))
            : Read(text, edges);
    }

    private const string Again = "copy it again, whole";

    private static PemText Read(string text, MatchCollection edges)
    {
        var blocks = ImmutableArray.CreateBuilder<PemBlock>();
        var isInLines = true;
        for (var i = 0; i < edges.Count; i += 2)
        {
            var (begin, end) = (edges[i], i + 1 < edges.Count ? edges[i + 1] : null);
            var name = $"block {(i / 2) + 1} ({begin.Groups["label"].Value})";
            if (begin.Groups["edge"].Value == "END")
            {
                return Unreadable(new($"PEM whose {name} has no BEGIN line", Again));
            }

            if (end is null || end.Groups["edge"].Value == "BEGIN")
            {
                return Unreadable(new($"PEM whose {name} has no END line", Again));
            }

            if (end.Groups["label"].Value != begin.Groups["label"].Value)
            {
                return Unreadable(new($"PEM whose {name} ends as {end.Groups["label"].Value}", Again));
            }

            if (i > 0 && begin.Index == EndOf(edges[i - 1]))
            {
                return Unreadable(new($"PEM whose {name} is glued to the one before", "put a line break between END and BEGIN"));
            }

            if (Block(begin.Groups["label"].Value, text[EndOf(begin)..end.Index]) is not { } block)
            {
                return Unreadable(new($"PEM whose {name} is broken base64", Again));
            }

            blocks.Add(block);
            isInLines &= OfLines().IsMatch(text[LineOf(text, begin.Index)..LineAfter(text, EndOf(end))]);
        }

        return new(blocks.ToImmutable(), Defect: null, isInLines);
    }

    private static PemBlock? Block(string label, string body)
    {
        var headers = Headers().Match(body).Value;
        var base64 = body[headers.Length..];
        var content = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, content, out var length) && length > 0
            ? new(label, headers.Trim(), [.. content.AsSpan(0, length)])
            : null;
    }

    private static PemText Unreadable(Objection defect) => new([], defect, IsInLines: false);

    private static int EndOf(Match edge) => edge.Index + edge.Length;

    private static int LineOf(string text, int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    private static int LineAfter(string text, int index) => text.IndexOf('\n', index) is >= 0 and var end ? end : text.Length;

    [GeneratedRegex("-----(?<edge>BEGIN|END) (?<label>[A-Z0-9][A-Z0-9 ]*)-----", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Edge();

    // what was meant for an edge: cut dashes, another case
    [GeneratedRegex(@"-+\s?(BEGIN|END)\s", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Edgelike();

    // RFC 1421: lines of "Name: value", then an empty one
    [GeneratedRegex(@"\A\s*([A-Za-z0-9-]+:[^\n]*\r?\n([ \t]+[^\n]*\n)*)+\r?\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headers();

    [GeneratedRegex(
        @"\A-----BEGIN [^\n]*-----[ \t\r]*\n\s*([A-Za-z0-9+/=]+[ \t\r]*\n)+-----END [^\n]*-----[ \t\r]*\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfLines();
}
