using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra;

/// <summary>The first of a Service's address families, which the API never changes.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/services-networking/dual-stack/"/>
internal static class PrimaryFamily
{
    /// <summary>
    /// Whether the Service that is there has another one than the settings name. The state tells only what was set, not what the cluster
    /// chose.
    /// </summary>
    internal static async Task<bool> IsAnotherAsync(ApiServer api, StackSettings settings)
    {
        if (settings.Service.IpFamilies is not [var first, ..])
        {
            return false;
        }

        try
        {
            var service = await api.GetAsync(ObjectNames.Service(settings.App).Path);
            return (string?)service?["spec"]?["ipFamilies"]?[0] is { } family && family != SettingNames.Of(first);
        }
        catch (HttpRequestException)
        {
            // not everyone may look: then the API server refuses it
            return false;
        }
    }
}
