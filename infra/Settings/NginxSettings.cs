using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings;

/// <summary>How nginx serves the application. Config group <c>nginx</c>.</summary>
public sealed record NginxSettings
{
    /// <summary>
    /// Mozilla's profile of TLS versions and ciphers: <c>intermediate</c> (default; clients of the last ten years) or <c>modern</c> (TLS
    /// 1.3 only).
    /// </summary>
    public TlsProfile TlsProfile { get; init; } = TlsProfile.Intermediate;

    /// <summary>
    /// Whether the hybrid key exchange X25519MLKEM768 is offered first, safe against recordings that a quantum computer opens later. True
    /// by default.
    /// An image with an OpenSSL before 3.5 does not know it and needs false.
    /// </summary>
    public bool PostQuantum { get; init; } = true;

    /// <summary>
    /// Whether HTTP/2 is offered over TLS. True by default; an nginx before 1.25.1 does not know the directive and needs false.
    /// </summary>
    public bool Http2 { get; init; } = true;

    /// <summary>
    /// Seconds for which a browser that was here insists on HTTPS, 0 to 315360000 (ten years); 0 sends no such header. 63072000 (two
    /// years) by default, as Mozilla asks. It holds for the host with all its ports: browsers then ask <c>http://HOST:8080</c> over HTTPS
    /// too, and any other server of that host.
    /// </summary>
    public int HstsMaxAgeSeconds { get; init; } = 63_072_000;

    /// <summary>
    /// Whether that holds for all names below the host's as well. False by default: it would bind applications that are not ours.
    /// </summary>
    public bool HstsIncludeSubdomains { get; init; }

    /// <summary>
    /// Further response headers by name, in place of the default of that name; an empty value sends none.
    /// By default <c>X-Content-Type-Options: nosniff</c>, <c>X-Frame-Options: SAMEORIGIN</c> and <c>Referrer-Policy:
    /// strict-origin-when-cross-origin</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Whether HTTP answers with a redirect to HTTPS, the health endpoints aside. False by default: HTTP then serves the same pages. It
    /// leads to the Service's port, and from a node's port
    /// to a node's port where <c>service.httpNodePort</c> and <c>httpsNodePort</c> are set.
    /// </summary>
    public bool RedirectToHttps { get; init; }

    /// <summary>
    /// How requests are logged: <c>combined</c> (default) or <c>json</c>, an object a line, in which bytes that a client sent and that
    /// are no UTF-8 stay as they came.
    /// </summary>
    public LogFormat LogFormat { get; init; } = LogFormat.Combined;

    /// <summary>Whether text is compressed. False by default: compressed secrets beside chosen text can be guessed (BREACH).</summary>
    public bool Gzip { get; init; }

    /// <summary>
    /// A file of one's own for the server block, below the project's folder; none by default. What nginx refuses in it fails the update
    /// while the old pods serve on.
    /// </summary>
    public string? Include { get; init; }

    /// <summary>
    /// Whether all replicas share one session ticket key, so that a client's TLS session resumes on any of them. False by default; the
    /// key changes with every release.
    /// </summary>
    public bool SharedSessionTickets { get; init; }

    /// <summary>What is wrong with these settings.</summary>
    /// <param name="root">The project's folder, to which <see cref="Include"/> is relative.</param>
    internal IEnumerable<Fault> Faults(string root) =>
        [
            .. Hsts(),
            .. Headers
                .Where(header => !HttpHeader.IsName(header.Key))
                .Select(header => new Fault(
                    "nginx.headers",
                    header.Key,
                    "a header's name: letters, digits and hyphens, 1 to 64 characters"
                )),
            .. Headers
                .Where(header => HttpHeader.IsOwn(header.Key))
                .Select(header => new Fault(
                    $"nginx.headers.{header.Key}",
                    header.Value,
                    "a header that nginx does not make itself",
                    HttpHeader.Remedy(header.Key)
                )),
            .. Headers
                .Where(header => HttpHeader.IsName(header.Key) && !HttpHeader.IsValue(header.Value))
                .Select(header => new Fault(
                    $"nginx.headers.{header.Key}",
                    header.Value,
                    $"printable ASCII without $ (nginx would read a variable), at most {HttpHeader.MaxLength} characters"
                )),
            .. HttpHeader
                .Duplicates(Headers.Keys)
                .Select(name => new Fault($"nginx.headers.{name}", Headers[name], "each header once, whatever its case")),
            .. Fault.If(
                Headers.Sum(header => header.Key.Length + header.Value.Length) is var size && size > HttpHeader.MostLength,
                "nginx.headers",
                $"{size} characters",
                $"at most {HttpHeader.MostLength} characters, names and values together"
            ),
            .. Include is null ? [] : ProjectFile.Faults(root, "nginx.include", Include),
        ];

    private IEnumerable<Fault> Hsts()
    {
        if (HstsMaxAgeSeconds is < 0 or > 315_360_000)
        {
            yield return new("nginx.hstsMaxAgeSeconds", HstsMaxAgeSeconds, "0 to 315360000 (seconds)");
        }

        if (HstsIncludeSubdomains && HstsMaxAgeSeconds == 0)
        {
            yield return new(
                "nginx.hstsIncludeSubdomains",
                true,
                "false while nginx.hstsMaxAgeSeconds is 0",
                "set nginx.hstsMaxAgeSeconds, or leave this out"
            );
        }
    }
}
