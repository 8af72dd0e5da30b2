using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Cluster;

/// <summary>An object that is on the cluster already under a name that the stack uses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">What the API server has.</param>
internal sealed record FoundObject(ObjectName Name, JsonNode Json)
{
    /// <summary>
    /// Whether a Pulumi stack made it, or has taken it over. Its labels do not tell: a rendering that kubectl applied has them too.
    /// </summary>
    internal bool IsPulumis =>
        Managers.Any(manager => manager.StartsWith("pulumi-", StringComparison.Ordinal) || manager == Takeover.Manager);

    /// <summary>The application and the stack that it belongs to by its label; null where it has none.</summary>
    internal string? Instance => (string?)Json["metadata"]?["labels"]?["app.kubernetes.io/instance"];

    /// <summary>Who wrote it, but for Kubernetes' own controllers.</summary>
    internal IEnumerable<string> Managers =>
        from entry in Json["metadata"]?["managedFields"]?.AsArray() ?? []
        where Takeover.IsOfSomeone(entry!)
        select (string)entry!["manager"]!;

    /// <summary>The same as a sentence names them.</summary>
    internal string Makers =>
        Managers.Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } makers ? string.Join(" and ", makers) : "other means";

    /// <summary>Reads those objects that are there.</summary>
    /// <exception cref="HttpRequestException">The API server can't be reached, or does not let us see them.</exception>
    internal static async Task<FoundObject[]> AllAsync(ApiServer api, IEnumerable<ObjectName> names)
    {
        var found = await Task.WhenAll(names.Select(async name => (name, Json: await api.GetAsync(name.Path))));
        return [.. from one in found where one.Json is not null select new FoundObject(one.name, one.Json!)];
    }
}
