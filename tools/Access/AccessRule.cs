using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Access;

/// <summary>A rule of a Role or ClusterRole: what may be done with which objects.</summary>
/// <param name="Group">The API group; empty for the core's.</param>
/// <param name="Resource">The resource, as in <c>networkpolicies</c>.</param>
/// <param name="Verbs">What may be done.</param>
/// <param name="Names">With which of them; all when there are no names.</param>
internal sealed record AccessRule(
    string Group,
    string Resource,
    IReadOnlyCollection<string> Verbs,
    params IReadOnlyCollection<string> Names
)
{
    public JsonObject ToJson()
    {
        var rule = new JsonObject
        {
            ["apiGroups"] = new JsonArray(Group),
            ["resources"] = new JsonArray(Resource),
            ["verbs"] = List(Verbs),
        };
        if (Names.Count > 0)
        {
            rule["resourceNames"] = List(Names);
        }

        return rule;
    }

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
