using k8s;
using k8s.Models;

namespace KubeExpose.Tools.Tests;

/// <summary>Objects out of YAML, read as strictly as an API server reads them.</summary>
internal static class Objects
{
    /// <summary>Every document; one with a field that its kind does not have throws.</summary>
    public static List<IKubernetesObject<V1ObjectMeta>> Parse(string yaml) =>
        [.. KubernetesYaml.LoadAllFromString(yaml, strict: true).Cast<IKubernetesObject<V1ObjectMeta>>()];
}
