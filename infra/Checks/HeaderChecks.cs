using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>What a response header of one's own may be (RFC 9110, section 5), kept to what nginx can be told.</summary>
internal static class HeaderChecks
{
    private const string Key = "nginx.headers";

    // those of the connection are an error in HTTP/2 (RFC 9113, section 8.2.2)
    private static readonly ImmutableArray<string> Own =
    [
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Date",
        "ETag",
        "Keep-Alive",
        "Last-Modified",
        "Proxy-Connection",
        "Server",
        "Strict-Transport-Security",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    // characters of a value, those that quote it included: nginx reads arguments of less than 4096 bytes
    private const int MaxLength = 4000;

    // characters of all headers, names included: what clients still take, and a ConfigMap holds in every block that sends them
    private const int MaxTotal = 32 * 1024;

    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(ImmutableSortedDictionary<string, string> headers) =>
        [
            .. headers.SelectMany(header => Of(header.Key, header.Value)),
            .. headers
                .Keys.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .SelectMany(names => names.Skip(1))
                .Select(name => new Fault($"{Key}.{name}", headers[name], "each header once, whatever its case")),
            .. headers.Sum(header => header.Key.Length + header.Value.Length) is > MaxTotal and var size
                ? new[] { new Fault(Key, $"{size} characters", $"at most {MaxTotal} characters, names and values together") }
                : [],
        ];

    private static IEnumerable<Fault> Of(string name, string value) =>
        !IsName(name) ? [new(Key, name, "a header's name: letters, digits and hyphens, 1 to 64 characters")]
        : Own.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? [new($"{Key}.{name}", value, "a header that nginx does not make itself", Remedy(name))]
        : !IsValue(value)
            ? [new($"{Key}.{name}", value, $"printable ASCII without $ (nginx would read a variable), at most {MaxLength} characters")]
        : [];

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool IsValue(string value) =>
        Argument.Quoted(value).Length <= MaxLength
        && value.All(letter => letter is >= ' ' and <= '~' and not '$')
        && value.Trim().Length == value.Length;

    private static string Remedy(string name) =>
        string.Equals(name, "Strict-Transport-Security", StringComparison.OrdinalIgnoreCase)
            ? "set nginx.hstsMaxAgeSeconds"
            : "leave it out";
}
