using System.Buffers;

namespace KubeExpose.Infra.Objects;

/// <summary>
/// Text that reaches an object as it is. The API server reads what is applied to it as YAML 1.1, though it was written as JSON: there the
/// control characters from U+007F to U+009F and U+FFFE and U+FFFF are errors, and U+0085 ends a line.
/// </summary>
/// <seealso href="https://yaml.org/spec/1.1/#c-printable"/>
internal static class ObjectText
{
    /// <summary>Whether every character arrives as it is.</summary>
    internal static bool Arrives(string text) => FirstLost(text) is null;

    /// <summary>The first character that does not, as in <c>U+0085 in line 3</c>; null for none.</summary>
    internal static string? FirstLost(string text) =>
        text.AsSpan().IndexOfAny(Lost) is >= 0 and var at ? $"U+{(int)text[at]:X4} in line {text.AsSpan(0, at).Count('\n') + 1}" : null;

    private static readonly SearchValues<char> Lost = SearchValues.Create([
        .. Enumerable.Range('\u007F', '\u009F' - '\u007F' + 1).Select(letter => (char)letter),
        '\uFFFE',
        '\uFFFF',
    ]);
}
