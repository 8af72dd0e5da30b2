using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>The server that answers on both ports, or, with the redirect, one a port.</summary>
internal static class ServerBlocks
{
    /// <summary>The http block's part.</summary>
    internal static ImmutableArray<Directive> For(NginxModel model) =>
        model.Settings.RedirectToHttps
            ? [.. PublicPort(model), Redirecting(model), Serving(model, Listening.Https(model))]
            : [Serving(model, [.. Listening.Http(model), .. Listening.Https(model)])];

    // no location / here: the file of the user's own may bring one
    private static Directive Serving(NginxModel model, ImmutableArray<Directive> listening) =>
        Directive.Of(
            "server",
            [],
            [
                .. listening,
                .. TlsDirectives.For(model),
                Directive.Line("root", model.Paths.Pages),
                Directive.Line("index", "index.html"),
                .. ResponseHeaders.For(model.Settings),
                .. model.Settings.Include is null
                    ? []
                    : new[] { Directive.Line("include", $"{model.Paths.Configuration}/{NginxFiles.Include}") },
                .. HealthEndpoints.For(model.Paths),
            ]
        );

    // 308 keeps the method and the body, 301 turns a POST into a GET
    private static Directive Redirecting(NginxModel model) =>
        Directive.Of(
            "server",
            [],
            [
                .. Listening.Http(model),
                .. HealthEndpoints.For(model.Paths),
                Directive.Of(
                    "location",
                    ["/"],
                    Directive.Line(
                        "return",
                        "308",
                        $"https://$host{(model.NodePorts is null ? Suffix(model.PublicHttpsPort) : "$public_port")}$request_uri"
                    )
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

    private static string Suffix(int port) => port == 443 ? "" : $":{port}";
}
