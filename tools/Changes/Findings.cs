using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Changes;

/// <summary>Finds the changes that clients notice.</summary>
internal static class Findings
{
    /// <summary>The findings among the changes, in their order.</summary>
    public static IEnumerable<Finding> In(StackChanges stack) =>
        from change in stack.Changes
        let sentence = Sentence(change, stack.IsRendered)
        where sentence is not null
        select new Finding(change, sentence);

    private static string? Sentence(Change change, bool isRendered) =>
        change switch
        {
            { Kind: "Service", Operation: Operation.Delete } => $"the address of {change.Name} would go: its Service would be deleted",
            { Kind: "Service", Operation: Operation.Replace } =>
                $"the address of {change.Name} would change: its Service would be replaced{Because(change)}",
            { Kind: "TLSRoute" or "HTTPRoute" or "Ingress", Operation: Operation.Delete, Before: { } before } =>
                $"clients of {Hosts(before)} would not get here by {change.Kind} {change.Name} any more: it would be deleted",
            { Kind: "Namespace", Operation: Operation.Delete } when isRendered =>
                $"the namespace {change.Name} would not be declared any more: pruning would delete it, with all that is in it",
            { Kind: "Namespace", Removes: true } =>
                $"the namespace {change.Name} would be deleted, with all that is in it{Because(change)}",
            { Before: { } before, After: { } after } when Selector(before) is { } was && Selector(after) is { } will && was != will =>
                $"the selector of {change.Kind} {change.Name} would change from {was} to {will}",
            _ => null,
        };

    private static string Because(Change change) =>
        change.Fields.IsEmpty ? "" : $", because {string.Join(" and ", change.Fields)} would change";

    private static string Hosts(JsonObject route) =>
        string.Join(
            ", ",
            route["spec"]?["hostnames"]?.AsArray().Select(name => $"{name}")
                ?? route["spec"]?["rules"]?.AsArray().Select(rule => $"{rule?["host"]}")
                ?? []
        );

    private static string? Selector(JsonObject manifest) => manifest["spec"]?["selector"]?.ToJsonString();
}
