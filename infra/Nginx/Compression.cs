using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>Smaller answers for text, on request.</summary>
internal static class Compression
{
    /// <summary>The http block's part.</summary>
    internal static ImmutableArray<Directive> For(bool gzip) =>
        gzip
            ?
            [
                Directive.Line("gzip", "on"),
                Directive.Line("gzip_vary", "on"),
                Directive.Line(
                    "gzip_types",
                    "text/css",
                    "text/javascript",
                    "text/plain",
                    "application/javascript",
                    "application/json",
                    "application/manifest+json",
                    "image/svg+xml"
                ),
            ]
            : [Directive.Line("gzip", "off")];
}
