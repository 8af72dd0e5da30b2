using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

public sealed class DryRunTests
{
    [Theory]
    [InlineData(
        """{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"type": "ClusterIP", "externalTrafficPolicy": "Local", "ports": [{"port": 80}]}}""",
        "ExternalTrafficPolicy"
    )]
    [InlineData("""{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"port": 80}}""", "unknown field")]
    [InlineData(
        """{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "a:1"}]}}""",
        "violates PodSecurity"
    )]
    [InlineData(
        """{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"sessionAffinity": "ClientIP", "clusterIP": "None", "ports": [{"port": 80}]}}""",
        "Warning: "
    )]
    public async Task What_the_API_server_refuses_or_warns_of_is_told_and_nothing_else(string refused, string words)
    {
        await using var place = await RestrictedNamespace.CreateAsync();
        var fine = Placed("""{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}""", place);

        var objections = await DryRun.ObjectionsAsync([fine, Placed(refused, place)]);

        objections.ShouldHaveSingleItem().Words.ShouldContain(words);
    }

    private static JsonNode Placed(string json, RestrictedNamespace place)
    {
        var one = JsonNode.Parse(json)!;
        one["metadata"]!["namespace"] = place.Name;
        return one;
    }
}
