using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Routes;

/// <summary>What controllers say of an object of the Gateway API.</summary>
/// <param name="Refusals">Why it is refused, in the controllers' words; none while nothing is.</param>
/// <param name="IsAccepted">Whether everything that it attaches to has accepted it as it is now.</param>
internal sealed record RouteStatus(ImmutableArray<string> Refusals, bool IsAccepted)
{
    /// <summary>Nobody has said anything.</summary>
    internal static RouteStatus None { get; } = new([], IsAccepted: false);

    private static readonly ImmutableArray<string> Wanted = ["Accepted", "ResolvedRefs"];

    /// <summary>Reads the status of a route, or of a policy, as the API has it.</summary>
    internal static RouteStatus Of(JsonNode json)
    {
        var generation = (long?)json["metadata"]?["generation"];
        var parents = json["spec"]?["parentRefs"]?.AsArray();
        var verdicts = (json["status"]?["parents"] ?? json["status"]?["ancestors"])?.AsArray() ?? [];
        var conditions = verdicts
            // what it attached to before may still have its word there
            .Where(verdict => parents?.Any(parent => IsSame(parent!, verdict!["parentRef"])) ?? true)
            .SelectMany(verdict =>
                (verdict!["conditions"]?.AsArray() ?? [])
                    .Where(condition => Wanted.Contains((string)condition!["type"]!))
                    // what was said of an earlier form says nothing of this one
                    .Where(condition => condition!["observedGeneration"] is not { } seen || (long)seen == generation)
                    .Select(condition => (Verdict: verdict, Condition: condition!))
            )
            .ToList();
        var expected = (parents?.Count ?? 1) * Wanted.Length;
        return new(
            [
                .. conditions
                    .Where(one => (string?)one.Condition["status"] == "False")
                    .Select(one => Sentence(json, one.Verdict, one.Condition)),
            ],
            conditions.Count(one => (string?)one.Condition["status"] == "True") >= expected
        );
    }

    private static bool IsSame(JsonNode parent, JsonNode? other) =>
        new[] { "namespace", "name", "sectionName" }.All(field => (string?)parent[field] == (string?)other?[field]);

    private static string Sentence(JsonNode json, JsonNode verdict, JsonNode condition)
    {
        var parent = verdict["parentRef"] ?? verdict["ancestorRef"];
        var listener = (string?)parent?["sectionName"] is { } name ? $", listener {name}," : "";
        var message = (string?)condition["message"] is { Length: > 0 } said ? $": {said}" : "";
        return $"{json["kind"]} {json["metadata"]!["name"]} is not accepted by {parent?["kind"] ?? "Gateway"} {parent?["name"]}{listener} "
            + $"whose controller {verdict["controllerName"]} says {condition["type"]} False, {condition["reason"]}{message}";
    }
}
