namespace KubeExpose.Tools.Rendering;

/// <summary>Long lines as several that fit a terminal.</summary>
internal static class Folding
{
    private const string Indent = "    ";

    /// <summary>Breaks each line of a text at a space or behind a comma, or else where it must be; what follows is indented.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Columns, at least 20.</param>
    public static IEnumerable<string> Lines(string text, int width) => text.Split('\n').SelectMany(line => Fold(line, Math.Max(width, 20)));

    private static IEnumerable<string> Fold(string line, int width)
    {
        while (line.Length > width)
        {
            var (end, next) = Break(line, width);
            yield return line[..end].TrimEnd();
            line = $"{Indent}{line[next..].TrimStart()}";
        }

        yield return line;
    }

    // where a line ends and the next begins; never inside the indent, or it would go on for ever
    private static (int End, int Next) Break(string line, int width)
    {
        var space = line.LastIndexOf(' ', width);
        var comma = line.LastIndexOf(',', width - 1) + 1;
        var at = Math.Max(space, comma);
        return at > Indent.Length ? (at, at) : (width, width);
    }
}
