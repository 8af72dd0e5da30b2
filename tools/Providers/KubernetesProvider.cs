using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>
/// What the kubernetes provider answers while there is no cluster: the object as declared, with a name. An automatic name ends in a
/// hash of the content, so that the same content has the same name everywhere and changed content another.
/// What a cluster decides, a Service's addresses above all, is unknown.
/// </summary>
internal sealed class KubernetesProvider : IProvider
{
    public JsonObject Create(string type, string name, JsonObject inputs)
    {
        var created = (JsonObject)inputs.DeepClone();
        if (created["metadata"] is not JsonObject metadata)
        {
            created["metadata"] = metadata = [];
        }

        metadata["name"] ??= $"{metadata["generateName"]?.GetValue<string>() ?? $"{name}-"}{Hash(inputs)}";
        metadata.Remove("generateName");

        // without an id, what the program reads from a Service after its creation is unknown to it as well
        if (type != "kubernetes:core/v1:Service")
        {
            created["id"] = string.Join('/', new[] { metadata["namespace"], metadata["name"] }.OfType<JsonNode>());
        }

        return created;
    }

    private static string Hash(JsonObject inputs) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs.ToJsonString())))[..8];
}
