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
    /// <summary>In an update, deletes those of the stack before anything else changes.</summary>
    internal static async Task DropAsync(StackSettings settings, ApiServer api)
    {
        if (Pulumi.Deployment.Instance.IsDryRun || settings is { Profile.IsGuarded: true, Network.Policy: true })
        {
            return;
        }

        var policies = $"apis/networking.k8s.io/v1/namespaces/{settings.App.Namespace}/networkpolicies";
        var ours = $"app.kubernetes.io/instance={StandardLabels.Instance(settings.App, Pulumi.Deployment.Instance.StackName)}";
        try
        {
            var found = await api.GetAsync($"{policies}?labelSelector={Uri.EscapeDataString(ours)}");
            foreach (var policy in found?["items"]?.AsArray() ?? [])
            {
                await api.DeleteAsync($"{policies}/{policy!["metadata"]!["name"]}");
            }
        }
        catch (HttpRequestException)
        {
            // not everyone may: then they go at the end
        }
    }
}
