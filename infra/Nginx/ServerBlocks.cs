using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>The server that answers on both ports, or, with the redirect, one a port; and the one for the kubelet.</summary>
internal static class ServerBlocks
{
    /// <summary>The http block's part.</summary>
    internal static ImmutableArray<Directive> For(NginxModel model) =>
        [
            HealthEndpoints.Server(model),
            .. model.Http switch
            {
                PlainHttp.Redirect => [.. PublicPort(model), Redirecting(model), Serving(model, Listening.ToHttps(model))],
                PlainHttp.Off => [Serving(model, Listening.ToHttps(model))],
                _ => ImmutableArray.Create(Serving(model, [.. Listening.ToHttp(model), .. Listening.ToHttps(model)])),
            },
        ];

    // no location here: the file of the user's own may bring any. What follows that file is of the kind of which the first that fits counts
    private static Directive Serving(NginxModel model, ImmutableArray<Directive> listening) =>
        Directive.Of(
            "server",
            [],
            [
                .. listening,
                Included(model, NginxFiles.Release),
                .. model.Own.Server is null ? [] : new[] { Included(model, NginxFiles.Include) },
                .. ResponseHeaders.For(model),
                .. Pages(model),
            ]
        );

    private static ImmutableArray<Directive> Pages(NginxModel model) =>
        model.SinglePage ? [Directive.Line("try_files", "$uri", "$uri/", "/index.html")]
        : model.Site?.Has(Site.NotFoundPage) is true ? [Directive.Line("error_page", "404", $"/{Site.NotFoundPage}")]
        : [];

    // 308 keeps the method and the body, 301 turns a POST into a GET
    private static Directive Redirecting(NginxModel model) =>
        Directive.Of(
            "server",
            [],
            [
                .. Listening.ToHttp(model),
                Included(model, NginxFiles.Release),
                Directive.Line(
                    "return",
                    "308",
                    $"https://$host{(model.NodePorts is null ? Suffix(model.PublicHttpsPort) : "$public_port")}$request_uri"
                ),
            ]
        );

    // who came by a node's port has to go on by one
    private static ImmutableArray<Directive> PublicPort(NginxModel model) =>
        model.NodePorts is { } nodes
            ?
            [
                Directive.Of(
                    "map",
                    ["$http_host", "$public_port"],
                    Directive.Line("default", Suffix(model.PublicHttpsPort)),
                    Directive.Line($"~:{nodes.Http}$", Suffix(nodes.Https))
                ),
            ]
            : [];

    private static Directive Included(NginxModel model, string file) => Directive.Line("include", $"{model.Paths.Configuration}/{file}");

    private static string Suffix(int port) => port == 443 ? "" : $":{port}";
}
