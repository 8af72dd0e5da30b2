using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>The headers that every response carries.</summary>
internal static class ResponseHeaders
{
    private static readonly ImmutableSortedDictionary<string, string> Defaults = ImmutableSortedDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [
            KeyValuePair.Create("Referrer-Policy", "strict-origin-when-cross-origin"),
            KeyValuePair.Create("X-Content-Type-Options", "nosniff"),
            KeyValuePair.Create("X-Frame-Options", "SAMEORIGIN"),
        ]
    );

    /// <summary>
    /// The http block's part: HSTS has a value over HTTPS only (RFC 6797, section 7.2), and nginx sends no header that has none.
    /// </summary>
    internal static ImmutableArray<Directive> Hsts(NginxSettings settings) =>
        settings.HstsMaxAgeSeconds == 0
            ? []
            :
            [
                Directive.Of(
                    "map",
                    ["$https", "$hsts"],
                    Directive.Line(
                        "on",
                        $"max-age={settings.HstsMaxAgeSeconds}{(settings.HstsIncludeSubdomains ? "; includeSubDomains" : "")}"
                    )
                ),
            ];

    /// <summary>The server block's part.</summary>
    internal static IEnumerable<Directive> For(NginxSettings settings) =>
        [
            .. settings.HstsMaxAgeSeconds == 0 ? [] : new[] { Always("Strict-Transport-Security", "$hsts") },
            .. Defaults
                .SetItems(settings.Headers)
                .Where(header => header.Value.Length > 0)
                .Select(header => Always(Argument.Literal(header.Key), Argument.Literal(header.Value))),
        ];

    // errors are pages too
    private static Directive Always(string name, string value) => Directive.Line("add_header", name, value, "always");
}
