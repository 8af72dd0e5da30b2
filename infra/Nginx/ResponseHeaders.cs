using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>The headers that every response carries, unless the page or what nginx fetched it from brings its own.</summary>
internal static class ResponseHeaders
{
    private const string Hsts = "Strict-Transport-Security";

    // two years, as Mozilla's guideline asks
    private const int HstsSeconds = 63_072_000;

    private static readonly ImmutableSortedDictionary<string, string> Defaults = ImmutableSortedDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [
            KeyValuePair.Create("Referrer-Policy", "strict-origin-when-cross-origin"),
            KeyValuePair.Create("X-Content-Type-Options", "nosniff"),
            KeyValuePair.Create("X-Frame-Options", "SAMEORIGIN"),
        ]
    );

    /// <summary>The seconds that browsers are told to insist on HTTPS for; 0 for no such word.</summary>
    internal static int HstsMaxAge(NginxSettings settings, PlainHttp http) =>
        settings.HstsMaxAgeSeconds ?? (http == PlainHttp.On ? 0 : HstsSeconds);

    /// <summary>
    /// The http block's part: the values, which are empty where the response has the header already; nginx sends no header that has none.
    /// </summary>
    internal static ImmutableArray<Directive> Values(NginxModel model) =>
        [
            .. HstsMaxAge(model.Settings, model.Http) is > 0 and var seconds
                ?
                [
                    // over HTTPS only (RFC 6797, section 7.2)
                    Value(Hsts, "$https", "on", $"max-age={seconds}{(model.Settings.HstsIncludeSubdomains ? "; includeSubDomains" : "")}"),
                ]
                : ImmutableArray<Directive>.Empty,
            .. Others(model.Settings).Select(header => Value(header.Key, "", "", Argument.Literal(header.Value))),
            .. model.Settings.MergeHeaders ? [Directive.Line("add_header_inherit", "merge")] : ImmutableArray<Directive>.Empty,
        ];

    /// <summary>The server block's part, which comes after the user's: nginx adds headers in their order.</summary>
    internal static IEnumerable<Directive> For(NginxModel model) =>
        [
            .. HstsMaxAge(model.Settings, model.Http) > 0 ? new[] { Always(Hsts) } : [],
            .. Others(model.Settings).Select(header => Always(header.Key)),
        ];

    private static IEnumerable<KeyValuePair<string, string>> Others(NginxSettings settings) =>
        Defaults.SetItems(settings.Headers).Where(header => header.Value.Length > 0);

    private static Directive Value(string name, string also, string key, string value) =>
        Directive.Of("map", [$"{also}$sent_http_{Variable(name)}", $"$own_{Variable(name)}"], Directive.Line(key, value));

    // errors are pages too
    private static Directive Always(string name) =>
        Directive.Line("add_header", Argument.Literal(name), $"$own_{Variable(name)}", "always");

    private static string Variable(string name) => name.ToLowerInvariant().Replace('-', '_');
}
