using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Workload;

/// <summary>How long a rollout may take, and who decides over the number of pods.</summary>
internal static class RolloutOptions
{
    private const int SecondsBeyondDeadline = 15;
    private const int SecondsPerPod = 5;

    /// <summary>The Deployment's options.</summary>
    internal static CustomResourceOptions For(WorkloadSettings workload, Place place)
    {
        // a rollout that stands still is known as such at the deadline; one that goes on needs time for every pod
        var timeout = TimeSpan.FromSeconds(workload.ProgressDeadlineSeconds + SecondsBeyondDeadline + (SecondsPerPod * (workload.Autoscaler?.MaxReplicas ?? workload.Replicas)));
        var options = place.Options();
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        if (workload.Autoscaler is not null)
        {
            options.IgnoreChanges.Add("spec.replicas");
        }
        return options;
    }
}
