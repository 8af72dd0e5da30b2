using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Routes;

/// <summary>The namespaces whose routes a listener takes.</summary>
/// <param name="From">All, Selector, None, or Same, the Gateway's own.</param>
/// <param name="Selector">What the namespace's labels have to be, where that decides.</param>
internal sealed record AllowedNamespaces(string From, JsonNode? Selector)
{
    /// <summary>Reads them as the API has them.</summary>
    internal static AllowedNamespaces Of(JsonNode? namespaces) => new((string?)namespaces?["from"] ?? "Same", namespaces?["selector"]);

    /// <summary>Whether they have a namespace among them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="gateway">The Gateway's namespace.</param>
    internal bool Have(string name, ImmutableDictionary<string, string> labels, string gateway) =>
        From switch
        {
            "All" => true,
            "Selector" => Matches(labels),
            "Same" => name == gateway,
            _ => false,
        };

    private bool Matches(ImmutableDictionary<string, string> labels) =>
        (Selector?["matchLabels"]?.AsObject() ?? []).All(label => labels.GetValueOrDefault(label.Key) == (string?)label.Value)
        && (Selector?["matchExpressions"]?.AsArray() ?? []).All(expression => Matches(expression!, labels));

    private static bool Matches(JsonNode expression, ImmutableDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault((string)expression["key"]!);
        var values = (expression["values"]?.AsArray() ?? []).Select(one => (string?)one);
        return (string?)expression["operator"] switch
        {
            "In" => value is not null && values.Contains(value),
            "NotIn" => value is null || !values.Contains(value),
            "Exists" => value is not null,
            _ => value is null,
        };
    }
}
