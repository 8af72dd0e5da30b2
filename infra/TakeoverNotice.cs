using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra;

/// <summary>What a preview says of an object that is taken over.</summary>
internal static class TakeoverNotice
{
    /// <summary>The sentences: that it is, and what its clients lose.</summary>
    internal static IEnumerable<string> Of(FoundObject found, StackSettings settings) =>
        [$"{found.Name}, made by {found.Makers}, is taken over", .. found.Name.Kind == "Service" ? Losses(found, settings) : []];

    private static IEnumerable<string> Losses(FoundObject found, StackSettings settings)
    {
        var spec = found.Json["spec"]!;
        var type = (string?)spec["type"] ?? "ClusterIP";
        if (type is "NodePort" or "LoadBalancer" && type != SettingNames.Of(settings.Service.Type))
        {
            yield return $"{found.Name} is a {type} and becomes a {SettingNames.Of(settings.Service.Type)}; to keep its addresses, set "
                + $"{Refusal.Project}:service.type to {type}";
        }

        var ours = ExposedPorts.ByName(settings).Values;
        foreach (var port in (spec["ports"]?.AsArray() ?? []).Select(port => (int)port!["port"]!).Where(port => !ours.Contains(port)))
        {
            yield return $"{found.Name} loses its port {port}; to keep it, set {Refusal.Project}:service.httpPort or httpsPort to {port}";
        }
    }
}
