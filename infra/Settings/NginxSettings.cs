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
    /// image with an OpenSSL before 3.5, as those of nginx before 1.28.1 have, does not know it and needs false.
    /// </summary>
    public bool PostQuantum { get; init; } = true;

    /// <summary>
    /// Whether HTTP/2 is offered over TLS. An nginx before 1.25.1 does not know the directive and needs false.
    /// </summary>
    public bool Http2 { get; init; } = true;

    /// <summary>
    /// Seconds for which a browser that was here insists on HTTPS (HSTS); 0 sends no such header. Two years by default, as Mozilla asks,
    /// where HTTPS is the only way (<c>service.http</c> redirect or off), else none. It holds for the host with all its ports: browsers
    /// then ask <c>http://HOST:8080</c> over HTTPS too, and any other server of that host.
    /// </summary>
    [Between(0, 315_360_000, Unit = "seconds")]
    public int? HstsMaxAgeSeconds { get; init; }

    /// <summary>
    /// Whether that holds for all names below the host's as well; it would bind applications that are not ours.
    /// </summary>
    public bool HstsIncludeSubdomains { get; init; }

    /// <summary>
    /// Further response headers by name, in place of the default of that name; an empty value sends none. A page's own header of that
    /// name stays as it is.
    /// By default <c>X-Content-Type-Options: nosniff</c>, <c>X-Frame-Options: SAMEORIGIN</c> and <c>Referrer-Policy:
    /// strict-origin-when-cross-origin</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Whether a location's own <c>add_header</c>, in <c>include</c>, adds to these headers; otherwise it takes the place of them all. An
    /// nginx before 1.29.3 knows only the latter and needs false.
    /// </summary>
    public bool MergeHeaders { get; init; } = true;

    /// <summary>
    /// Seconds that a kept connection has, after its last answer, for another request to a pod that shall end; 0 closes it at once, and
    /// the request that is on its way fails. An nginx before 1.27.4 needs 0.
    /// </summary>
    [Between(0, 60, Unit = "seconds")]
    public int KeepaliveMinSeconds { get; init; } = 12;

    /// <summary>
    /// Networks whose word is taken for who the client is: by <c>X-Forwarded-For</c>, or the PROXY protocol with
    /// <c>service.proxyProtocol</c>. Logs, <c>allow</c>, <c>deny</c> and limits then see the client. Only those that write it themselves,
    /// and only behind a balancer (<c>service.type</c> NodePort or LoadBalancer, or a route): any other client could lie.
    /// </summary>
    [Network]
    public ImmutableArray<string> TrustedProxies { get; init; } = [];

    /// <summary>
    /// How requests are logged: <c>combined</c> or <c>json</c>, an object a line, in which bytes that a client sent and that
    /// are no UTF-8 stay as they came.
    /// </summary>
    public LogFormat LogFormat { get; init; } = LogFormat.Combined;

    /// <summary>Whether text is compressed. Compressed secrets beside chosen text can be guessed (BREACH).</summary>
    public bool Gzip { get; init; }

    /// <summary>
    /// A file of one's own for the inside of the server block, below the project's folder: locations, redirects, access, limits.
    /// <c>listen</c> and the certificate are the stack's, the path <c>/release</c> too. What nginx refuses in it fails the update before
    /// a pod is touched.
    /// </summary>
    public string? Include { get; init; }

    /// <summary>
    /// A file of one's own for the http level, as for <c>include</c>: <c>map</c>, <c>upstream</c>, <c>limit_req_zone</c>,
    /// <c>proxy_cache_path</c> (below <c>/tmp</c>). A directive that stands in it takes the place of the stack's.
    /// </summary>
    public string? HttpInclude { get; init; }

    /// <summary>
    /// Whether all replicas share one session ticket key, so that a client's TLS session resumes on any of them. The key changes with
    /// every release.
    /// </summary>
    public bool SharedSessionTickets { get; init; }

    /// <summary>Whether there is text of the user's own.</summary>
    internal bool HasOwnText => Include is not null || HttpInclude is not null;
}
