using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Workload;

/// <summary>How long a rollout may take, and who decides over the number of pods: an autoscaler, else the settings.</summary>
internal static class RolloutOptions
{
    private const int SecondsBeyondDeadline = 15;
    private const int SecondsPerPod = 5;

    /// <summary>The Deployment's options.</summary>
    internal static CustomResourceOptions For(WorkloadSettings workload, DeclarationScope scope)
    {
        var timeout = TimeSpan.FromSeconds(DeadlineSeconds(workload) + PodsSeconds(workload.Autoscaler?.MaxReplicas ?? workload.Replicas));
        var options = scope.Options(scope.App.Name);
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        if (workload.Autoscaler is not null)
        {
            options.IgnoreChanges.Add("spec.replicas");
        }

        return options;
    }

    /// <summary>Seconds until a rollout that stands still is known as such.</summary>
    internal static int DeadlineSeconds(WorkloadSettings workload) => workload.ProgressDeadlineSeconds + SecondsBeyondDeadline;

    /// <summary>Seconds that a rollout which goes on may take for all its pods.</summary>
    internal static int PodsSeconds(int pods) => SecondsPerPod * pods;
}
