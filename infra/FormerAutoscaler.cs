using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// An autoscaler that the settings no longer ask for. The engine deletes it at the end of an update. Until then it may change the number of
/// pods, after the update has set it.
/// </summary>
/// <param name="api">The API server.</param>
/// <param name="settings">What is asked for now.</param>
internal sealed class FormerAutoscaler(ApiServer api, StackSettings settings)
{
    /// <summary>Finds the one that this stack made; null where there is none, or we may not look.</summary>
    internal static async Task<FormerAutoscaler?> FindAsync(ApiServer api, StackSettings settings)
    {
        if (!settings.Service.LeadsToPods || settings.Workload.Autoscaler is not null)
        {
            return null;
        }

        try
        {
            var found = await FoundObject.AllAsync(api, [ObjectNames.Autoscaler(settings.App)]);
            var instance = StandardLabels.Instance(settings.App, Pulumi.Deployment.Instance.StackName);
            return found is [{ IsPulumis: true } one] && one.Instance == instance ? new(api, settings) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>
    /// Deletes it once the release is proven, and gives the Deployment the number that is set, without waiting for pods that come or go
    /// by that. An update that fails leaves it alone: the stack still has it then.
    /// </summary>
    /// <param name="proven">Ends when the release is.</param>
    /// <returns>Whether it could be done.</returns>
    internal async Task<bool> EndAsync(Task proven)
    {
        await proven;
        try
        {
            await api.DeleteAsync(ObjectNames.Autoscaler(settings.App).Path);
            await api.SetAsync(ObjectNames.Deployment(settings.App).Path, ("/spec/replicas", settings.Workload.Replicas));
            return true;
        }
        catch (HttpRequestException refused)
        {
            Log.Warn(
                $"the autoscaler that is no longer asked for may have chosen another number of pods than {settings.Workload.Replicas}, "
                    + $"and could not be taken back ({refused.Message}): pulumi up --refresh does"
            );
            return false;
        }
    }
}
