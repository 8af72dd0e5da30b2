using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>How nginx serves the application. Config group <c>nginx</c>.</summary>
public sealed record NginxSettings
{
    /// <summary>
    /// Mozilla's profile of TLS versions and ciphers: <c>intermediate</c> (clients of the last ten years) or <c>modern</c> (TLS
    /// 1.3 only).
    /// </summary>
    public TlsProfile TlsProfile { get; init; } = TlsProfile.Intermediate;

    /// <summary>
    /// Whether the hybrid key exchange X25519MLKEM768 is offered first, safe against recordings that a quantum computer opens later. An
    /// image with an OpenSSL before 3.5 does not know it and needs false.
    /// </summary>
    public bool PostQuantum { get; init; } = true;

    /// <summary>
    /// Whether HTTP/2 is offered over TLS. An nginx before 1.25.1 does not know the directive and needs false.
    /// </summary>
    public bool Http2 { get; init; } = true;

    /// <summary>
    /// Seconds for which a browser that was here insists on HTTPS; 0 sends no such header. Two years by default, as Mozilla asks. It
    /// holds for the host with all its ports: browsers then ask <c>http://HOST:8080</c> over HTTPS
    /// too, and any other server of that host.
    /// </summary>
    [Between(0, 315_360_000, Unit = "seconds")]
    public int HstsMaxAgeSeconds { get; init; } = 63_072_000;

    /// <summary>
    /// Whether that holds for all names below the host's as well; it would bind applications that are not ours.
    /// </summary>
    public bool HstsIncludeSubdomains { get; init; }

    /// <summary>
    /// Further response headers by name, in place of the default of that name; an empty value sends none.
    /// By default <c>X-Content-Type-Options: nosniff</c>, <c>X-Frame-Options: SAMEORIGIN</c> and <c>Referrer-Policy:
    /// strict-origin-when-cross-origin</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Whether HTTP answers with a redirect to HTTPS, the health endpoints aside; otherwise HTTP serves the same pages. It leads to the
    /// Service's port, and from a node's port
    /// to a node's port where <c>service.httpNodePort</c> and <c>httpsNodePort</c> are set.
    /// </summary>
    public bool RedirectToHttps { get; init; }

    /// <summary>
    /// How requests are logged: <c>combined</c> or <c>json</c>, an object a line, in which bytes that a client sent and that
    /// are no UTF-8 stay as they came.
    /// </summary>
    public LogFormat LogFormat { get; init; } = LogFormat.Combined;

    /// <summary>Whether text is compressed. Compressed secrets beside chosen text can be guessed (BREACH).</summary>
    public bool Gzip { get; init; }

    /// <summary>
    /// A file of one's own for the server block, below the project's folder. What nginx refuses in it fails the update
    /// while the old pods serve on.
    /// </summary>
    public string? Include { get; init; }

    /// <summary>
    /// Whether all replicas share one session ticket key, so that a client's TLS session resumes on any of them. The key changes with
    /// every release.
    /// </summary>
    public bool SharedSessionTickets { get; init; }
}
