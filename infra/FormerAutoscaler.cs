using System.Text.Json.Nodes;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra;

/// <summary>
/// An autoscaler that the settings no longer ask for. The engine deletes it at the end of an update; until then it goes on to choose how
/// many pods there are, and what it chose last would stay.
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
    /// Once the pods are up, deletes it and gives the Deployment the number that is set; not before, for an update that fails leaves it to
    /// choose.
    /// </summary>
    /// <param name="up">Ends when they are.</param>
    internal async Task EndAsync(Task up)
    {
        await up;
        try
        {
            await api.DeleteAsync(ObjectNames.Autoscaler(settings.App).Path);
            await api.PatchAsync(
                ObjectNames.Deployment(settings.App).Path,
                new JsonArray(
                    new JsonObject
                    {
                        ["op"] = "add",
                        ["path"] = "/spec/replicas",
                        ["value"] = settings.Workload.Replicas,
                    }
                )
            );
        }
        catch (HttpRequestException)
        {
            // not everyone may: then it goes at the end, and a refresh shows what it chose
        }
    }
}
