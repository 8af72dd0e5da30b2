using KubeExpose.Infra.Cluster;
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

    /// <summary>
    /// Refuses settings that take a move back which failed half-way. What serves where it was is in the state to be deleted: another object
    /// of its name can't be made there, and one that was taken over would go with it.
    /// </summary>
    /// <param name="last">What the stack's state says.</param>
    /// <param name="settings">What is asked for now.</param>
    /// <param name="api">The API server.</param>
    /// <exception cref="RunException">They do.</exception>
    internal static async Task RefuseTakingBackAsync(LastUpdate last, StackSettings settings, ApiServer api)
    {
        var here = settings.App.Namespace;
        if (last.Namespace != here)
        {
            return;
        }

        var gone = ObjectNames.Of(settings).Select(name => (Name: name, Next: NextOf(name))).Where(one => one.Next is not null).ToArray();
        try
        {
            // what could not serve meanwhile went before its successor came: nothing is in the way of going back
            if ((await FoundObject.AllAsync(api, gone.Select(one => one.Name))).Length == 0)
            {
                return;
            }
        }
        catch (HttpRequestException)
        {
            // not everyone may look: the provider says what it finds
            return;
        }

        throw Refusal.Of(
            new Fault(
                "app.namespace",
                here,
                $"{gone[0].Next}, which an update that failed was moving the application to, or a third one, until an update succeeds",
                $"it serves in {here} until then, and can move back after that"
            )
        );

        string? NextOf(ObjectName name) =>
            last.Objects.FirstOrDefault(one => one.Kind == name.Kind && one.Name == name.Name && one.Namespace != here)?.Namespace;
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
