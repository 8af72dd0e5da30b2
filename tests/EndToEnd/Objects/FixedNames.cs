using System.Collections.Immutable;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Objects;

/// <summary>The objects of a stack whose names the program gives.</summary>
internal static class FixedNames
{
    /// <summary>All of them, by what is in the stack's state; the namespace, which is not the stack's own, is none.</summary>
    public static async Task<ImmutableArray<(string Urn, string Kind, string Name)>> OfAsync(PulumiStack stack) =>
        [
            .. JsonSerializer
                .Deserialize<JsonElement>(await stack.ExportAsync())
                .GetProperty("deployment")
                .GetProperty("resources")
                .EnumerateArray()
                .Where(IsObjectOfFixedName)
                .Select(resource =>
                    (
                        resource.GetProperty("urn").GetString()!,
                        resource.GetProperty("inputs").GetProperty("kind").GetString()!,
                        resource.GetProperty("inputs").GetProperty("metadata").GetProperty("name").GetString()!
                    )
                ),
        ];

    private static bool IsObjectOfFixedName(JsonElement resource) =>
        resource.GetProperty("type").GetString() is { } type
        && type.StartsWith("kubernetes:", StringComparison.Ordinal)
        && !type.EndsWith("Patch", StringComparison.Ordinal)
        && resource.GetProperty("inputs").GetProperty("metadata") is var metadata
        && !(metadata.TryGetProperty("annotations", out var annotations) && annotations.TryGetProperty("pulumi.com/autonamed", out _));
}
