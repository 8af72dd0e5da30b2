using System.Text.Json.Nodes;
using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

[Collection(StackCollection.Name)]
public sealed class ReleaseTests
{
    public static TheoryData<string> EverySetting => [.. Any.Samples.Select(sample => sample.Key)];

    [Theory, MemberData(nameof(EverySetting))]
    public async Task Whatever_changes_the_pods_is_a_new_release(string key)
    {
        var sample = Any.Samples.Single(sample => sample.Key == key);
        var before = await Pods(Any.OfType(sample.Types[0]));
        foreach (var groups in sample.Values.Select(value => Any.With(Any.OfType(sample.Types[0]), sample.With(value))))
        {
            if (Given.Json(groups.ToJsonString()).Faults.Count == 0 && await Pods(groups) is var after && after.Template != before.Template)
            {
                after.Keepers.ShouldNotBe(before.Keepers, groups.ToJsonString());
            }
        }
    }

    [Theory]
    [InlineData("""{ "workload": { "replicas": 5 } }""")]
    [InlineData("""{ "workload": { "autoscaler": {} } }""")]
    [InlineData("""{ "service": { "type": "NodePort" } }""")]
    [InlineData("""{ "verification": { "timeoutSeconds": 60 } }""")]
    public async Task What_rolls_no_pods_is_none(string settings) =>
        (await Pods(JsonNode.Parse(settings)!.AsObject())).Keepers.ShouldBe((await Pods([])).Keepers);

    private static async Task<(string Template, string Keepers)> Pods(JsonObject groups)
    {
        var stack = await Recorded.Of(groups.ToJsonString());
        return stack.Has("Deployment")
            ? (
                Template(stack.Declared.First(one => one.Kind == "Deployment" && !one.Name.StartsWith("curl", StringComparison.Ordinal))),
                PlainJson.Of(stack.Declared.Single(one => one.Name == "release").Inputs["keepers"])
            )
            : ("", "");
    }

    private static string Template(Declared deployment) =>
        PlainJson.Of(((IReadOnlyDictionary<string, object>)deployment.Inputs["spec"])["template"]);
}
