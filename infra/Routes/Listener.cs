using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes;

/// <summary>A listener of a Gateway.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Protocol">What it speaks: HTTP, HTTPS, TLS ...</param>
/// <param name="PassesThrough">Whether TLS goes on as it is.</param>
/// <param name="Hostname">The host name that it is for, <c>*.example.com</c> for all below; null for any.</param>
/// <param name="Kinds">The kinds of routes that it takes; empty for those that fit its protocol.</param>
/// <param name="Namespaces">Whose routes it takes.</param>
internal sealed record Listener(
    string Name,
    int Port,
    string Protocol,
    bool PassesThrough,
    string? Hostname,
    ImmutableArray<string> Kinds,
    AllowedNamespaces Namespaces
)
{
    /// <summary>Reads a listener as the API has it.</summary>
    internal static Listener Of(JsonNode listener) =>
        new(
            (string)listener["name"]!,
            (int)listener["port"]!,
            (string)listener["protocol"]!,
            (string?)listener["tls"]?["mode"] == "Passthrough",
            (string?)listener["hostname"] is { Length: > 0 } hostname ? hostname : null,
            [.. (listener["allowedRoutes"]?["kinds"]?.AsArray() ?? []).Select(kind => (string)kind!["kind"]!)],
            AllowedNamespaces.Of(listener["allowedRoutes"]?["namespaces"])
        );

    /// <summary>What a listener for the kind speaks, as a sentence says it.</summary>
    internal static string Wanted(RouteKind? kind) => kind == RouteKind.TLSRoute ? "protocol TLS, mode Passthrough" : "protocol HTTPS";

    /// <summary>Whether it speaks what routes of the kind need.</summary>
    internal bool Serves(RouteKind? kind) =>
        (kind == RouteKind.TLSRoute ? Protocol == "TLS" && PassesThrough : Protocol == "HTTPS" && !PassesThrough) && Takes($"{kind}");

    /// <summary>Whether it can redirect to HTTPS.</summary>
    internal bool Redirects => Protocol == "HTTP" && Takes(nameof(RouteKind.HTTPRoute));

    /// <summary>Whether a route for the name would be found by it.</summary>
    internal bool Fits(string name) => Hostname is null || Below(name, Hostname) || Below(Hostname, name);

    /// <summary>It as a sentence names it.</summary>
    public override string ToString() =>
        $"{Name} ({Protocol}{(PassesThrough ? " passed through" : "")}{(Hostname is null ? "" : $", {Hostname}")})";

    private bool Takes(string kind) => Kinds.IsEmpty || Kinds.Contains(kind);

    // a wildcard stands for one label and more here
    private static bool Below(string name, string pattern) =>
        name == pattern || (pattern.StartsWith("*.", StringComparison.Ordinal) && name.EndsWith(pattern[1..], StringComparison.Ordinal));
}
