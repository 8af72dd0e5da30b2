using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra;

/// <summary>
/// Network policies that the settings no longer ask for, as after a change to the profile <c>tutorial</c>. The engine deletes them at the
/// end of an update; until then they would shut clients, and the proof, out of pods with other ports.
/// </summary>
internal static class FormerPolicies
{
    /// <summary>In an update, deletes those that this stack made, before anything else changes.</summary>
    internal static async Task DropAsync(StackSettings settings, ApiServer api)
    {
        if (Pulumi.Deployment.Instance.IsDryRun || settings is { Profile.IsGuarded: true, Network.Policy: true })
        {
            return;
        }

        var guarded = settings with
        {
            App = settings.App with { Profile = AppProfile.Standard },
            Network = settings.Network with { Policy = true },
        };
        var instance = StandardLabels.Instance(settings.App, Pulumi.Deployment.Instance.StackName);
        try
        {
            foreach (var one in await FoundObject.AllAsync(api, ObjectNames.Of(guarded).Where(name => name.Kind == "NetworkPolicy")))
            {
                if (one.IsPulumis && one.Instance == instance)
                {
                    await api.DeleteAsync(one.Name.Path);
                }
            }
        }
        catch (HttpRequestException)
        {
            // not everyone may: then they go at the end
        }
    }
}
