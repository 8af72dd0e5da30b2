using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.EndToEnd.Settings;

public sealed class AcceptedSettingsTests
{
    private const int Enough = 300;

    // the same settings in every run, so that a failure can be looked into
    private const string Seed = "0000KubeExpose";

    [Fact]
    public async Task Whatever_settings_are_accepted_the_API_server_takes_their_objects_and_pods_without_a_warning()
    {
        await using var place = await RestrictedNamespace.CreateAsync();
        // what is asked for once needs no second answer
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var groups in Any.Plausible.Where(IsAccepted).Array[Enough].Single(_ => true, Seed))
        {
            (groups["app"] ??= new JsonObject())["namespace"] = place.Name;
            foreach (var one in (await Recorded.Of(groups.ToJsonString())).Objects.SelectMany(ApiObjects.Of))
            {
                origins.TryAdd(one.ToJsonString(), groups.ToJsonString());
            }
        }
        var objects = origins.Keys.Select(text => JsonNode.Parse(text)!).ToList();
        // a Pod is refused without its account
        await ApplyAsync(objects.Where(one => (string?)one["kind"] == "ServiceAccount").DistinctBy(one => (string?)one["metadata"]!["name"]));

        var objections = await DryRun.ObjectionsAsync(objects);

        objections.Select(objection => $"{objection.Words}\nby the settings {origins[objection.Object.ToJsonString()]}\nin {objection.Object.ToJsonString()}").ShouldBeEmpty();
    }

    private static bool IsAccepted(JsonObject groups) => Given.Json(groups.ToJsonString()).Faults.Count == 0;

    private static async Task ApplyAsync(IEnumerable<JsonNode> objects)
    {
        foreach (var one in objects)
        {
            await Shell.RunAsync("bash", ["-c", "kubectl --context \"$0\" apply --server-side -f - <<<\"$1\"", Cluster.Context!, one.ToJsonString()]);
        }
    }
}
