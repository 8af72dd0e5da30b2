using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>
/// UTF-8 as what the site's text is written in, where it is, for pages that don't say so themselves. A site in another charset speaks for
/// itself, as do pages of the image and what a proxy fetches.
/// </summary>
internal static class Charset
{
    private static readonly ImmutableHashSet<string> Pages = [".html", ".htm", ".xhtml", ".shtml", ".txt"];

    /// <summary>The http block's part.</summary>
    internal static ImmutableArray<Directive> For(Site? site) =>
        site?.Files.All(file => file.Text is not null || !Pages.Contains(Path.GetExtension(file.Path).ToLowerInvariant())) is true
            ?
            [
                // what a proxy fetched has a type there
                Directive.Of("map", ["$upstream_http_content_type", "$charset_of_site"], Directive.Line("", "utf-8")),
                Directive.Line("charset", "$charset_of_site"),
            ]
            : [];
}
