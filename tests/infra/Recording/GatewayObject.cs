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

    [JsonPropertyName("spec")]
    public IDictionary<string, object> Spec { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);
}
