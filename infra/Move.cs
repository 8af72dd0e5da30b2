using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>What an update does that brings the application to another namespace.</summary>
internal static class Move
{
    /// <summary>
    /// Whether the application stays where it was until it is proven where it goes; false when it does not move. Warns where it can't:
    /// what only one Service or route can have, it must let go of first.
    /// </summary>
    /// <param name="before">The namespace that it was in; null where there was none.</param>
    /// <param name="settings">What is asked for now.</param>
    internal static bool IsGapless(string? before, StackSettings settings)
    {
        if (before is null || before == settings.App.Namespace)
        {
            return false;
        }

        if (Only(settings) is not { } only)
        {
            return true;
        }

        Log.Warn(
            $"{Refusal.Project}:app.namespace was {before}: the application there goes before the one in {settings.App.Namespace} serves, "
                + $"for only one can have {only}. Without a gap: bring it up there by another stack, move its clients, and destroy this one"
        );
        return false;
    }

    /// <summary>What of it only one Service or route can have; null when there is no such thing.</summary>
    internal static string? Only(StackSettings settings) =>
        settings switch
        {
            { Route.IsAsked: true } => "the route's host names",
            { Service.HttpNodePort: not null } or { Service.HttpsNodePort: not null } or { Service.HealthCheckNodePort: not null } =>
                "the node ports that are pinned",
            // an address of one's own, as each cloud has it
            { Service: { Type: ServiceType.LoadBalancer, Annotations.IsEmpty: false } } => "what service.annotations may reserve",
            _ => null,
        };
}
