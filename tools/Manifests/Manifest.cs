using System.Text.Json.Nodes;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Manifests;

/// <summary>A Kubernetes object, ready to be applied.</summary>
/// <param name="Object">The object, with <c>apiVersion</c>, <c>kind</c> and a name.</param>
internal sealed record Manifest(JsonObject Object)
{
    // the order of application: the Service before the pods, which get its address as an environment variable when they start
    private static readonly string[] Kinds =
    [
        "Namespace",
        "ResourceQuota",
        "LimitRange",
        "NetworkPolicy",
        "ServiceAccount",
        "Service",
        "EndpointSlice",
        "Secret",
        "ConfigMap",
        "Deployment",
        "PodDisruptionBudget",
        "HorizontalPodAutoscaler",
        // once there is someone to lead to
        "BackendTLSPolicy",
        "TLSRoute",
        "HTTPRoute",
        "Ingress",
        "Pod",
        "Job",
    ];

    public string Kind => Object["kind"]!.GetValue<string>();

    public string Name => Object["metadata"]!["name"]!.GetValue<string>();

    /// <summary>Null when the object is cluster-wide, or goes to kubectl's current namespace.</summary>
    public string? Namespace => Object["metadata"]!["namespace"]?.GetValue<string>();

    /// <summary>False when the spec or the data contains an unknown value: mocks are not given such a property at all.</summary>
    public bool IsComplete =>
        Kind switch
        {
            "ConfigMap" => Object["data"] is not null || Object["binaryData"] is not null,
            "Secret" => Object["data"] is not null || Object["stringData"] is not null,
            "Namespace" or "ServiceAccount" or "EndpointSlice" => true,
            _ => Object["spec"] is not null,
        };

    /// <summary>Whether a value of the object is the automatic name of another; a fixed name can have other meanings.</summary>
    public bool RefersTo(string name) =>
        AutoName.Stem(name) != name && Name != name && Object.ToJsonString().Contains($"\"{name}\"", StringComparison.Ordinal);

    /// <summary>The place of a kind in the order of application.</summary>
    public static int Rank(string kind) => Array.IndexOf(Kinds, kind) is >= 0 and var rank ? rank : Kinds.Length;

    /// <summary>The Kubernetes objects among the resources, in the order of application, which is the same at every run.</summary>
    public static IEnumerable<Manifest> From(IEnumerable<DeclaredResource> resources) =>
        resources
            .Where(resource => resource.IsObject)
            .Select(resource => new Manifest(resource.Properties))
            .OrderBy(manifest => Rank(manifest.Kind))
            .ThenBy(manifest => manifest.Kind, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Namespace, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Name, StringComparer.Ordinal);
}
