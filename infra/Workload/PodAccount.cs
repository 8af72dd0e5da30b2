using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>
/// The ServiceAccount of the application's pods: of their own, with the application's name, and without a token, for they never ask the
/// API server.
/// </summary>
internal static class PodAccount
{
    /// <summary>Declares the account; null where no pod would use it.</summary>
    internal static ServiceAccount? Declare(StackSettings settings, Place place) =>
        settings.App.Profile == AppProfile.Standard && (settings.Service.LeadsToPods || settings.HasCurlPod)
            ? new(
                place.App.Name,
                new() { Metadata = place.Metadata(place.App.Name), AutomountServiceAccountToken = false },
                place.Options()
            )
            : null;
}
