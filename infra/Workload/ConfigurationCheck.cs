using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Networking.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>
/// The Job in which nginx reads what the pods will be given, text of the user's own among it, before a pod is touched: what it refuses
/// fails the update in seconds, with nginx's own line.
/// </summary>
internal static class ConfigurationCheck
{
    // for the Job to be seen as ended
    private const int ReserveSeconds = 15;

    /// <summary>Declares the Job, new with whatever it reads; null without text of the user's own, or without pods.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="nginx">What the pods mount.</param>
    /// <param name="scope">Where the objects go.</param>
    internal static Job? Declare(StackSettings settings, NginxConfiguration nginx, DeclarationScope scope)
    {
        if (!settings.Nginx.HasOwnText || !settings.Serves)
        {
            return null;
        }

        var name = $"{scope.App.Name}-check";
        // names of upstreams are looked up at the start: it may reach what the pods may
        var policy = settings.HasPolicies
            ? new NetworkPolicy(
                name,
                new() { Metadata = scope.Metadata(), Spec = TrafficPolicy.OfCheck(settings, scope.App.Name) },
                scope.Options()
            )
            : null;

        var options = scope.After(policy).OptionsOfEachNew();
        options.CustomTimeouts = new() { Create = TimeSpan.FromSeconds(settings.Workload.ProgressDeadlineSeconds + ReserveSeconds) };
        return new(
            name,
            new()
            {
                Metadata = SingleRun.Metadata(scope),
                Spec = SingleRun.Of(
                    new()
                    {
                        Metadata = scope.Template(PodLabels.Checking(scope.App.Name).AddRange(PodLabels.Guarded(settings))),
                        Spec = NginxPod.Checking(settings, nginx.Mounts),
                    },
                    settings.Workload.ProgressDeadlineSeconds
                ),
            },
            options
        );
    }
}
