using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>
/// The ServiceAccount of the application's pods: its name is the application's, and it has no token, for the pods never ask the API server.
/// </summary>
internal static class PodAccount
{
    /// <summary>Declares the account; null where no pod would use it.</summary>
    internal static ServiceAccount? Declare(StackSettings settings, DeclarationScope scope) =>
        settings.Profile.HasAccount && settings.Service.LeadsToPods
            ? new(
                scope.App.Name,
                new() { Metadata = scope.Metadata(scope.App.Name), AutomountServiceAccountToken = false },
                scope.Options(scope.App.Name)
            )
            : null;
}
