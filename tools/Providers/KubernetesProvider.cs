using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>
/// Stands in for the kubernetes provider: an object is what was declared, with a name. An automatic name ends in a hash of the content, so
/// the same content has the same name at every run, and changed content has another. What a cluster would add, such as a Service's
/// addresses, is unknown.
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

        // without an id, all that the program reads from the created Service is unknown too
        if (type != "kubernetes:core/v1:Service")
        {
            created["id"] = string.Join('/', new[] { metadata["namespace"], metadata["name"] }.OfType<JsonNode>());
        }

        return created;
    }

    private static string Hash(JsonObject inputs) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs.ToJsonString())))[..8];
}
