namespace KubeExpose.Infra.Settings;

/// <summary>What a response header of one's own may be (RFC 9110, section 5), kept to what nginx can be told.</summary>
internal static class HttpHeader
{
    // those of the connection are an error in HTTP/2 (RFC 9113, section 8.2.2)
    private static readonly string[] Own =
    [
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Date",
        "Keep-Alive",
        "Proxy-Connection",
        "Server",
        "Strict-Transport-Security",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    /// <summary>Characters of a value, those that quote it included: nginx reads arguments of less than 4096 bytes.</summary>
    internal const int MaxLength = 4000;

    /// <summary>
    /// Characters of all headers together, names included: what clients still take, and a ConfigMap holds in every block that sends them.
    /// </summary>
    internal const int MostLength = 32 * 1024;

    /// <summary>Whether the text can be a header's name.</summary>
    internal static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>Whether the text can be a header's value: one line, and nothing that nginx would read as a variable.</summary>
    internal static bool IsValue(string value) =>
        Nginx.Argument.Quoted(value).Length <= MaxLength
        && value.All(letter => letter is >= ' ' and <= '~' and not '$')
        && value.Trim().Length == value.Length;

    /// <summary>Whether nginx, or a setting of its own, decides over this header.</summary>
    internal static bool IsOwn(string name) => Own.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What to do instead for a header of <see cref="IsOwn"/>.</summary>
    internal static string Remedy(string name) =>
        string.Equals(name, "Strict-Transport-Security", StringComparison.OrdinalIgnoreCase)
            ? "set nginx.hstsMaxAgeSeconds"
            : "leave it out";

    /// <summary>The names that differ from an earlier one by their case only.</summary>
    internal static IEnumerable<string> Duplicates(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Skip(1));
}
