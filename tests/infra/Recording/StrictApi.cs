using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>Objects as the Kubernetes client knows them; a field that the API does not have is an error.</summary>
internal static class StrictApi
{
    private static readonly Dictionary<string, Func<string, IKubernetesObject<V1ObjectMeta>>> Kinds = new(StringComparer.Ordinal)
    {
        ["Namespace"] = json => KubernetesJson.Deserialize<V1Namespace>(json),
        ["Service"] = json => KubernetesJson.Deserialize<V1Service>(json),
        ["EndpointSlice"] = json => KubernetesJson.Deserialize<V1EndpointSlice>(json),
        ["Secret"] = json => KubernetesJson.Deserialize<V1Secret>(json),
        ["ConfigMap"] = json => KubernetesJson.Deserialize<V1ConfigMap>(json),
        ["ServiceAccount"] = json => KubernetesJson.Deserialize<V1ServiceAccount>(json),
        ["Deployment"] = json => KubernetesJson.Deserialize<V1Deployment>(json),
        ["Pod"] = json => KubernetesJson.Deserialize<V1Pod>(json),
        ["Job"] = json => KubernetesJson.Deserialize<V1Job>(json),
        ["PodDisruptionBudget"] = json => KubernetesJson.Deserialize<V1PodDisruptionBudget>(json),
        ["HorizontalPodAutoscaler"] = json => KubernetesJson.Deserialize<V2HorizontalPodAutoscaler>(json),
        ["NetworkPolicy"] = json => KubernetesJson.Deserialize<V1NetworkPolicy>(json),
        ["Ingress"] = json => KubernetesJson.Deserialize<V1Ingress>(json),
        ["TLSRoute"] = json => KubernetesJson.Deserialize<GatewayObject>(json),
        ["HTTPRoute"] = json => KubernetesJson.Deserialize<GatewayObject>(json),
        ["BackendTLSPolicy"] = json => KubernetesJson.Deserialize<GatewayObject>(json),
        ["ResourceQuota"] = json => KubernetesJson.Deserialize<V1ResourceQuota>(json),
        ["LimitRange"] = json => KubernetesJson.Deserialize<V1LimitRange>(json),
    };

    static StrictApi() => KubernetesJson.AddJsonOptions(options => options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow);

    /// <summary>Reads an object.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is none that the API server would read.</exception>
    internal static IKubernetesObject<V1ObjectMeta> Read(string kind, string json) => Kinds[kind](json);

    /// <summary>The objects of a type that a stack declares.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="name">Their logical name; any when it is null.</param>
    internal static IEnumerable<T> All<T>(Recorded stack, string? name = null) =>
        stack.Objects.Where(one => name is null || one.Name == name).Select(one => Read(one.Kind, one.Json)).OfType<T>();

    /// <summary>The specs of all pods that a stack makes, by the name of what makes them.</summary>
    internal static IEnumerable<(string Name, V1PodSpec Pod, V1ObjectMeta Metadata)> Pods(Recorded stack) =>
        stack
            .Objects.Select(one => Read(one.Kind, one.Json))
            .SelectMany(one =>
                one switch
                {
                    V1Pod pod => [(pod.Metadata.Name ?? "pod", pod.Spec, pod.Metadata)],
                    V1Deployment deployment =>
                    [
                        (deployment.Metadata.Name, deployment.Spec.Template.Spec, deployment.Spec.Template.Metadata),
                    ],
                    V1Job job => [(job.Metadata.Name ?? "job", job.Spec.Template.Spec, job.Spec.Template.Metadata)],
                    _ => Array.Empty<(string, V1PodSpec, V1ObjectMeta)>(),
                }
            );
}
