using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Recovery;

/// <summary>An object whose making the engine had begun, and of which it had not heard when it was killed.</summary>
/// <param name="Object">What the cluster calls it, if it came to be.</param>
/// <param name="Resource">What the state says of it.</param>
internal sealed record PendingCreate(ClusterObject Object, JsonObject Resource)
{
    /// <summary>
    /// Those of a state, as <c>pulumi stack export</c> prints it. Not those that only add to another's object, nor those in the place of
    /// one that the state has: making these again does no harm.
    /// </summary>
    public static ImmutableArray<PendingCreate> Of(JsonNode export)
    {
        var deployment = export["deployment"]!;
        var known = StackState.List(deployment["resources"]).Select(UrnOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from operation in StackState.List(deployment["pending_operations"])
            let resource = operation["resource"]!.AsObject()
            where (string?)operation["type"] == "creating" && !known.Contains(UrnOf(resource))
            let type = ((string)resource["type"]!).Split(':')
            where type[0] == "kubernetes" && !type[^1].EndsWith("Patch", StringComparison.Ordinal)
            let metadata = resource["inputs"]?["metadata"]
            let place = (string?)metadata?["namespace"]
            let name = (string?)metadata?["name"]
            where place is not null && name is not null
            select new PendingCreate(new(type[^1], place, name), resource),
        ];
    }

    /// <summary>The state with these among its resources, and nothing pending.</summary>
    public static JsonNode TakenIn(JsonNode export, IEnumerable<PendingCreate> there)
    {
        var state = export.DeepClone();
        var deployment = state["deployment"]!.AsObject();
        foreach (var one in there)
        {
            var resource = one.Resource.DeepClone().AsObject();
            resource["id"] = $"{one.Object.Namespace}/{one.Object.Name}";
            // a refresh reads what it has become
            resource["outputs"] = resource["inputs"]!.DeepClone();
            deployment["resources"]!.AsArray().Add(resource);
        }

        deployment.Remove("pending_operations");
        return state;
    }

    private static string UrnOf(JsonNode resource) => (string)resource["urn"]!;
}
