using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes;

/// <summary>The classes of Ingress that a cluster has.</summary>
internal static class IngressClasses
{
    /// <summary>The path of all.</summary>
    internal const string Path = "apis/networking.k8s.io/v1/ingressclasses";

    /// <summary>What is wrong with the class that was asked for, or with none.</summary>
    /// <param name="route">What was asked for.</param>
    /// <param name="list">The classes as the API has them; null where it has none.</param>
    internal static IEnumerable<Fault> Faults(RouteSettings route, JsonNode? list)
    {
        var classes = (list?["items"]?.AsArray() ?? []).Select(one => one!["metadata"]!).ToImmutableArray();
        var names = string.Join(", ", classes.Select(one => (string?)one["name"]));
        var isThere = route.IngressClass is { } name
            ? classes.Any(one => (string?)one["name"] == name)
            : classes.Any(one => (string?)one["annotations"]?["ingressclass.kubernetes.io/is-default-class"] == "true");
        return Fault.If(
            !isThere,
            route.IngressClass,
            names.Length == 0 ? "an IngressClass of the cluster, and it has none"
                : route.IngressClass is null ? $"an IngressClass of the cluster, which has no default: {names}"
                : $"an IngressClass of the cluster: {names}",
            names.Length == 0 ? "install an Ingress controller, or remove the group route" : null
        );
    }
}
