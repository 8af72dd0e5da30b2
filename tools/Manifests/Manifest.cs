using System.Text.Json.Nodes;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Manifests;

/// <summary>A Kubernetes object as it is applied.</summary>
/// <param name="Object">The object, with <c>apiVersion</c>, <c>kind</c> and a name.</param>
internal sealed record Manifest(JsonObject Object)
{
    // what others stand on comes first: the Service before the pods, for they learn its address when they start
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
        "Pod",
        "Job",
    ];

    public string Kind => Object["kind"]!.GetValue<string>();

    public string Name => Object["metadata"]!["name"]!.GetValue<string>();

    /// <summary>Null for an object that has none, or goes to whatever namespace is the current one.</summary>
    public string? Namespace => Object["metadata"]!["namespace"]?.GetValue<string>();

    /// <summary>False when something unknown was in what the object is about: mocks see nothing of it then.</summary>
    public bool IsComplete =>
        Kind switch
        {
            "ConfigMap" => Object["data"] is not null || Object["binaryData"] is not null,
            "Secret" => Object["data"] is not null || Object["stringData"] is not null,
            "Namespace" or "ServiceAccount" or "EndpointSlice" => true,
            _ => Object["spec"] is not null,
        };

    /// <summary>The objects among what was declared, in the order in which they can be applied; always the same one.</summary>
    public static IEnumerable<Manifest> From(IEnumerable<DeclaredResource> resources) =>
        resources
            .Where(resource => resource.IsObject)
            .Select(resource => new Manifest(resource.Properties))
            .OrderBy(manifest => Array.IndexOf(Kinds, manifest.Kind) is >= 0 and var rank ? rank : Kinds.Length)
            .ThenBy(manifest => manifest.Kind, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Namespace, StringComparer.Ordinal)
            .ThenBy(manifest => manifest.Name, StringComparer.Ordinal);
}
