using System.Collections.Immutable;
using System.Text.Json;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>The objects of a stack, as the cluster has them and as its state knows them: <c>Kind name</c>, in order.</summary>
internal static class OwnObjects
{
    private const string Kinds =
        "services,endpointslices,deployments,jobs,pods,secrets,configmaps,serviceaccounts,networkpolicies,poddisruptionbudgets,"
        + "horizontalpodautoscalers";

    /// <summary>Fails unless both are the same: nothing is left over, nothing is there twice, nothing is missing.</summary>
    public static async Task ShouldBeThoseOfTheStateAsync(PulumiStack stack) =>
        (await OfClusterAsync(stack)).ShouldBe(await OfStateAsync(stack));

    /// <summary>All in the namespace with the stack's label, but for what Kubernetes made of them.</summary>
    private static async Task<ImmutableArray<string>> OfClusterAsync(PulumiStack stack) =>
        Sorted(
            (await Cluster.GetAsync(Kinds, "-n", stack.Namespace, "-l", $"app.kubernetes.io/instance=my-nginx-{stack.Name}"))
                .GetProperty("items")
                .EnumerateArray()
                .Where(one => !one.GetProperty("metadata").TryGetProperty("ownerReferences", out _))
                .Select(one => $"{Text(one, "kind")} {Text(one.GetProperty("metadata"), "name")}")
        );

    private static async Task<ImmutableArray<string>> OfStateAsync(PulumiStack stack) =>
        Sorted(
            JsonSerializer
                .Deserialize<JsonElement>(await stack.ExportAsync())
                .GetProperty("deployment")
                .GetProperty("resources")
                .EnumerateArray()
                .Where(resource => Text(resource, "type").StartsWith("kubernetes:", StringComparison.Ordinal))
                .Where(resource => !Text(resource, "type").EndsWith("Patch", StringComparison.Ordinal))
                .Select(resource => $"{Text(resource, "type").Split(':')[^1]} {Text(resource, "id").Split('/')[^1]}")
        );

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
