using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Manifests;

/// <summary>
/// What the Pulumi engine and its provider act on, and kubectl, Argo CD or Flux do not: the annotations <c>pulumi.com/*</c>, and the
/// number of replicas beside an autoscaler, which the engine ignores and others would reset at each sync.
/// </summary>
internal static class EngineFields
{
    private const string Annotation = "pulumi.com/";

    /// <summary>The objects without these fields.</summary>
    public static IEnumerable<Manifest> RemovedFrom(ImmutableArray<Manifest> manifests)
    {
        var scaled = manifests
            .Where(manifest => manifest.Kind == "HorizontalPodAutoscaler")
            .Select(autoscaler => (autoscaler.Namespace, Target: autoscaler.Object["spec"]!["scaleTargetRef"]!))
            .Select(scale => (scale.Namespace, scale.Target["kind"]!.GetValue<string>(), scale.Target["name"]!.GetValue<string>()))
            .ToHashSet();
        return manifests.Select(manifest => RemovedFrom(manifest, scaled.Contains((manifest.Namespace, manifest.Kind, manifest.Name))));
    }

    /// <summary>A copy of an object without the engine's annotations.</summary>
    public static JsonObject WithoutAnnotations(JsonObject manifest)
    {
        var plain = (JsonObject)manifest.DeepClone();
        if (plain["metadata"] is JsonObject metadata && metadata["annotations"] is JsonObject annotations)
        {
            foreach (var (key, _) in annotations.ToList().Where(one => one.Key.StartsWith(Annotation, StringComparison.Ordinal)))
            {
                annotations.Remove(key);
            }

            if (annotations.Count == 0)
            {
                metadata.Remove("annotations");
            }
        }

        return plain;
    }

    private static Manifest RemovedFrom(Manifest manifest, bool isScaled)
    {
        var plain = WithoutAnnotations(manifest.Object);
        if (isScaled)
        {
            plain["spec"]!.AsObject().Remove("replicas");
        }

        return new(plain);
    }
}
