using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>Objects that the settings name and that others keep.</summary>
internal static class OthersObjects
{
    /// <summary>Refuses settings that name one which is not there: an update would find out late, or say no more than that.</summary>
    /// <exception cref="RunException">One is not there.</exception>
    internal static async Task RefuseMissingAsync(StackSettings settings, ApiServer api) =>
        Refusal.IfAny((await Task.WhenAll(NamedBy(settings).Select(one => MissingAsync(one.Path, one.Fault, api)))).OfType<Fault>());

    /// <summary>Refuses a setting that names one object which is not there.</summary>
    /// <param name="api">The API server.</param>
    /// <param name="path">The object's path.</param>
    /// <param name="fault">What the setting's fault is then.</param>
    /// <exception cref="RunException">It is not there.</exception>
    internal static async Task RefuseMissingAsync(ApiServer api, string path, Fault fault) =>
        Refusal.IfAny(await MissingAsync(path, fault, api) is { } missing ? [missing] : []);

    private static IEnumerable<(string Path, Fault Fault)> NamedBy(StackSettings settings)
    {
        var @namespace = settings.App.Namespace;
        if (ExistingSecret.NameIn(settings) is { } secret)
        {
            yield return (
                new ObjectName("Secret", "api/v1", @namespace, secret).Path,
                new("certificate.existingSecret", secret, $"a Secret that is there, in the namespace {@namespace}")
            );
        }

        if (settings.Service.LeadsToPods && settings.Workload.PriorityClassName is { } priority)
        {
            yield return (
                $"apis/scheduling.k8s.io/v1/priorityclasses/{priority}",
                new("workload.priorityClassName", priority, "a PriorityClass of the cluster (kubectl get priorityclasses)")
            );
        }
    }

    private static async Task<Fault?> MissingAsync(string path, Fault fault, ApiServer api)
    {
        try
        {
            return await api.GetAsync(path) is null ? fault : null;
        }
        catch (HttpRequestException)
        {
            // not everyone may look: the engine's own try has the reason
            return null;
        }
    }
}
