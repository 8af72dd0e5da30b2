using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary><c>nginx.conf</c>: processes, limits, what all servers share, and the servers.</summary>
internal static class MainFile
{
    /// <summary>The file's text.</summary>
    internal static string Text(NginxModel model) =>
        Directive.Text([
            Directive.Line("worker_processes", $"{model.Workers}").Because("as many as the CPU limit keeps busy"),
            Directive.Line("worker_rlimit_nofile", $"{2 * NginxModel.Connections}").Because("a connection and the file that it sends"),
            Directive.Line("worker_shutdown_timeout", $"{NginxModel.ShutdownSeconds(model.Settings)}s"),
            Directive.Line("pid", $"{model.Paths.Scratch}/nginx.pid"),
            Directive.Line("error_log", "stderr", "notice"),
            Directive.Of("events", [], Directive.Line("worker_connections", $"{NginxModel.Connections}")),
            Directive.Of("http", [], [.. Http(model), .. Own(model), .. ServerBlocks.For(model)]),
        ]);

    // at this level most directives can stand but once: where the user's text has one, it is his
    private static IEnumerable<Directive> Http(NginxModel model) =>
        Defaults(model)
            .Where(directive =>
                directive.Block is not null
                || directive.Name is "include" or "log_format" or "ssl_conf_command"
                || !model.Own.OfHttp.Contains(directive.Name)
            );

    private static IEnumerable<Directive> Own(NginxModel model) =>
        model.Own.Http is null ? [] : [Directive.Line("include", $"{model.Paths.Configuration}/{NginxFiles.HttpInclude}")];

    // all that a server block may say otherwise
    private static ImmutableArray<Directive> Defaults(NginxModel model) =>
        [
            Directive.Line("include", $"{model.Paths.Home}/mime.types"),
            Directive.Of("types", [], Directive.Line("text/javascript", "mjs"), Directive.Line("application/manifest+json", "webmanifest")),
            Directive.Line("default_type", "application/octet-stream"),
            .. Charset.For(model.Site),
            .. new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind =>
                Directive.Line($"{kind}_temp_path", $"{model.Paths.Scratch}/{kind}")
            ),
            .. AccessLog.For(model.Settings.LogFormat),
            Directive.Line("sendfile", "on"),
            Directive.Line("open_file_cache", "max=1000", "inactive=60s").Because("files come with the image or an immutable ConfigMap"),
            Directive
                .Line("client_header_timeout", $"{NginxModel.ShutdownSeconds(model.Settings)}s")
                .Because("worker_shutdown_timeout does not end a request that is still being sent"),
            Directive.Line("keepalive_timeout", "65s"),
            Directive.Line("keepalive_requests", "10000").Because("a new connection costs as much as forty requests"),
            .. model.Settings.KeepaliveMinSeconds > 0
                ?
                [
                    Directive
                        .Line("keepalive_min_timeout", $"{model.Settings.KeepaliveMinSeconds}s")
                        .Because("a worker that goes still answers who asks again"),
                ]
                : ImmutableArray<Directive>.Empty,
            Directive.Line("server_tokens", "off"),
            Directive.Line("absolute_redirect", "off").Because("the container's ports are not the client's"),
            .. Compression.For(model.Settings.Gzip),
            .. ClientAddress.For(model),
            .. ResponseHeaders.Values(model),
            Directive.Line("root", model.Paths.Pages),
            Directive.Line("index", "index.html"),
            .. model.Settings.Http2 ? [Directive.Line("http2", "on")] : ImmutableArray<Directive>.Empty,
            .. TlsDirectives.For(model),
        ];
}
