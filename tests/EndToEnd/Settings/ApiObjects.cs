using System.Text.Json.Nodes;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.EndToEnd.Settings;

/// <summary>What a declared resource asks of the API server.</summary>
internal static class ApiObjects
{
    /// <summary>The object as it is sent, and a Pod of each template in it: Pod Security binds only these.</summary>
    public static IEnumerable<JsonNode> Of(Declared declared)
    {
        var one = JsonNode.Parse(declared.Json)!.AsObject();
        // where Pulumi makes up the name
        one["metadata"]!["name"] ??= declared.Name;
        // kubectl knows objects by these, the provider by the resource's type
        one["apiVersion"] ??= ApiVersion(declared.Type);
        one["kind"] ??= declared.Kind;
        yield return one;

        if (one["spec"]?["template"] is JsonObject template)
        {
            var pod = template.DeepClone().AsObject();
            (pod["apiVersion"], pod["kind"]) = ("v1", "Pod");
            (pod["metadata"]!["name"], pod["metadata"]!["namespace"]) = (declared.Name, (string?)one["metadata"]!["namespace"]);
            yield return pod;
        }
    }

    // kubernetes:apps/v1:Deployment, kubernetes:core/v1:Pod
    private static string ApiVersion(string type) =>
        type.Split(':')[1] switch
        {
            "core/v1" => "v1",
            var version => version,
        };
}
