using System.Collections.Immutable;
using Pulumi;

namespace KubeExpose.Infra.Cluster;

/// <summary>What there is on the cluster already under the names that the stack uses, and whose it is.</summary>
/// <param name="Found">The objects.</param>
/// <param name="Project">The name before the settings' keys.</param>
/// <param name="Instance">The value of the label <c>app.kubernetes.io/instance</c> in this stack.</param>
internal sealed record Encounter(ImmutableArray<FoundObject> Found, string Project, string Instance)
{
    /// <summary>Looks.</summary>
    /// <exception cref="HttpRequestException">The API server can't be reached, or does not let us see them.</exception>
    internal static async Task<Encounter> MeetAsync(ApiServer api, IEnumerable<ObjectName> names, string project, string instance) =>
        new([.. await FoundObject.AllAsync(api, names)], project, instance);

    /// <summary>What nobody's stack made: it can be taken over.</summary>
    internal IEnumerable<FoundObject> HandMade => Found.Where(one => !one.IsPulumis);

    /// <summary>Refuses all that is there: nothing of it is this stack's, which has nothing yet.</summary>
    /// <param name="adopts">Whether what nobody's stack made may be taken over.</param>
    /// <exception cref="RunException">There is any.</exception>
    internal void RefuseAll(bool adopts) =>
        Refuse(
            Found
                .Where(one => one.IsPulumis || !adopts)
                .Select(one => one.IsPulumis ? Anothers(one) : $"{one.Name} exists already, made by {one.Makers}; {Adopt}, or {OtherNames}")
        );

    /// <summary>Refuses what another stack made, by the label that names it: what is this stack's can't be told by itself.</summary>
    /// <exception cref="RunException">There is any.</exception>
    internal void RefuseOthers() =>
        Refuse(Found.Where(one => one.IsPulumis && one.Instance is { } theirs && theirs != Instance).Select(Anothers));

    private string Anothers(FoundObject one) =>
        $"{one.Name} belongs to another Pulumi stack{(one.Instance is { } theirs ? $" ({theirs})" : "")}; {OtherNames}";

    private string Adopt => $"to take it over, set {Project}:cluster.adoptExisting to true";

    private string OtherNames => $"choose another {Project}:app.name or {Project}:app.namespace";

    private static void Refuse(IEnumerable<string> sentences)
    {
        if (sentences.ToArray() is { Length: > 0 } refused)
        {
            throw new RunException(string.Join('\n', refused));
        }
    }
}
