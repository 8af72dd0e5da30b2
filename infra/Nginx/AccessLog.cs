using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>Requests to standard output, where Kubernetes collects them.</summary>
internal static class AccessLog
{
    // many lines a write, at most a second late; no more than a pipe takes at once, or the workers' lines would mix
    private static readonly ImmutableArray<string> Buffered = ["buffer=4k", "flush=1s"];

    private static readonly ImmutableArray<(string Field, string Variable)> Fields =
    [
        ("time", "$time_iso8601"),
        ("client", "$remote_addr"),
        ("method", "$request_method"),
        ("scheme", "$scheme"),
        ("host", "$host"),
        ("uri", "$request_uri"),
        ("protocol", "$server_protocol"),
        ("tls", "$ssl_protocol"),
        ("status", "$status"),
        ("bytes", "$body_bytes_sent"),
        ("seconds", "$request_time"),
        ("referer", "$http_referer"),
        ("agent", "$http_user_agent"),
    ];

    /// <summary>The http block's part.</summary>
    internal static ImmutableArray<Directive> For(LogFormat format) =>
        format switch
        {
            LogFormat.Json =>
            [
                Directive.Line(
                    "log_format",
                    "json",
                    "escape=json",
                    $"{{{string.Join(',', Fields.Select(field => $"\"{field.Field}\":\"{field.Variable}\""))}}}"
                ),
                Directive.Line("access_log", ["/dev/stdout", "json", .. Buffered]),
            ],
            _ => [Directive.Line("access_log", ["/dev/stdout", "combined", .. Buffered])],
        };
}
