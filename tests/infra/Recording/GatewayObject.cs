using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>An object of the Gateway API, of which the Kubernetes client has no classes: what its spec may say, a cluster judges.</summary>
public sealed class GatewayObject : IKubernetesObject<V1ObjectMeta>
{
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = "";

    [JsonPropertyName("kind")]
    public string Kind { get; set; } = "";

    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    /// <summary>Lists, dictionaries and values.</summary>
    [JsonPropertyName("spec")]
    public object? Spec
    {
        get;
        set => field = value is JsonElement json ? Plain(json) : value;
    }

    private static object? Plain(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().ToDictionary(entry => entry.Name, entry => Plain(entry.Value)),
            JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
            JsonValueKind.Number => json.GetInt64(),
            JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            _ => json.GetString(),
        };
}
