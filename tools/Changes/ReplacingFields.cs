using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Changes;

/// <summary>
/// The fields whose change takes a new object: those that the API never changes, and a Service's selector, which the stack replaces it for.
/// </summary>
internal static class ReplacingFields
{
    /// <summary>The fields that replace the object, of those that differ; none when it is updated.</summary>
    public static ImmutableArray<string> Between(Manifest before, Manifest after) =>
        [
            .. Of(before, after)
                .Prepend("metadata.namespace")
                .Where(field => !JsonNode.DeepEquals(At(before.Object, field), At(after.Object, field))),
        ];

    private static IEnumerable<string> Of(Manifest before, Manifest after) =>
        after.Kind switch
        {
            "Service" when IsAlias(before) || IsAlias(after) => [],
            "Service" =>
            [
                "spec.clusterIP",
                "spec.selector",
                .. Both(before, after, "spec.ipFamilies.0", "spec.loadBalancerClass", "spec.healthCheckNodePort"),
            ],
            "Deployment" => ["spec.selector"],
            "Secret" => ["type"],
            _ => [],
        };

    private static bool IsAlias(Manifest service) => (string?)At(service.Object, "spec.type") == "ExternalName";

    // where one of them has no such field, the cluster chooses or drops it
    private static IEnumerable<string> Both(Manifest before, Manifest after, params string[] fields) =>
        fields.Where(field => At(before.Object, field) is not null && At(after.Object, field) is not null);

    private static JsonNode? At(JsonNode? value, string path) =>
        path.Split('.')
            .Aggregate(
                value,
                (found, name) =>
                    found switch
                    {
                        JsonObject map => map[name],
                        JsonArray list => list.ElementAtOrDefault(int.Parse(name)),
                        _ => null,
                    }
            );
}
