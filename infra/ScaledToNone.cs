using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// Pods of which there are none while an autoscaler is asked for: autoscalers leave what is scaled to zero alone (Kubernetes, Horizontal
/// Pod Autoscaling, implicit maintenance-mode deactivation).
/// </summary>
internal static class ScaledToNone
{
    /// <summary>Gives the Deployment the autoscaler's least number of pods, if it is scaled to zero.</summary>
    internal static async Task EndAsync(ApiServer api, StackSettings settings)
    {
        if (!settings.Service.LeadsToPods || settings.Workload.Autoscaler is null)
        {
            return;
        }

        var path = ObjectNames.Deployment(settings.App).Path;
        try
        {
            if ((int?)(await api.GetAsync(path))?["spec"]?["replicas"] == 0)
            {
                await api.SetAsync(path, ("/spec/replicas", settings.Workload.LeastReplicas));
            }
        }
        catch (HttpRequestException refused)
        {
            Log.Debug($"whether the application is scaled to zero is not known: {refused.Message}");
        }
    }
}
