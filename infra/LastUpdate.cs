using System.Collections.Immutable;
using System.Globalization;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>What the stack's outputs say of the update before this one.</summary>
/// <param name="RenewFrom">From when on its certificate is due; null where nothing is known.</param>
/// <param name="RouteHostnames">The host names of routes that its certificate is for; none where nothing is known.</param>
/// <param name="Namespace">Where the application is; null where nothing is known.</param>
internal sealed record LastUpdate(DateTimeOffset? RenewFrom, ImmutableArray<string> RouteHostnames, string? Namespace)
{
    // schedules come four times a day: one that renews in time is no reason to warn
    private static readonly TimeSpan Grace = TimeSpan.FromHours(12);

    /// <summary>Asks the engine.</summary>
    internal static async Task<LastUpdate> ReadAsync()
    {
        try
        {
            var name = new StackName { Name = ThisStack.FullName };
            return (await Pulumi.Deployment.Instance.InvokeAsync<StackOutputs>("pulumi:pulumi:readStackOutputs", name)).Read();
        }
        // nothing depends on it that would be worth a failure, whatever the engine says
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Debug($"the outputs of the last update are not known: {failure.Message}");
            return new(null, [], null);
        }
    }

    /// <summary>
    /// Warns, in previews and updates, when the certificate should have been renewed half a day ago: a schedule that did so has stopped.
    /// </summary>
    internal void WarnIfOverdue(CertificateSettings certificate, DateTimeOffset now)
    {
        if (certificate.IsIssuedHere && IsDue(now - Grace))
        {
            Log.Warn(
                $"the certificate has been due for renewal since {RenewFrom:u}: "
                    + $"{(Pulumi.Deployment.Instance.IsDryRun ? "pulumi up" : "this update")} renews it. "
                    + "If a schedule renews it: has that stopped? (docs/workflows.md)"
            );
        }
    }

    /// <summary>
    /// The routes' host names that the certificate keeps: a route that goes is no reason to issue another before it is due.
    /// </summary>
    internal ImmutableArray<string> HostnamesToKeep(DateTimeOffset now) => IsDue(now) ? [] : RouteHostnames;

    private bool IsDue(DateTimeOffset now) => RenewFrom is { } due && due <= now;

    private sealed class StackName : InvokeArgs
    {
        [Input("name", required: true)]
        public required string Name { get; init; }
    }

    [OutputType]
    [method: OutputConstructor]
    private sealed class StackOutputs(ImmutableDictionary<string, object> outputs)
    {
        internal LastUpdate Read() =>
            new(
                outputs.GetValueOrDefault("certificateRenewFrom") is string text
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time)
                    ? time
                    : null,
                outputs.GetValueOrDefault("routeHostnames") is ImmutableArray<object> names ? [.. names.OfType<string>()] : [],
                // NAME.NAMESPACE.svc.DOMAIN
                (outputs.GetValueOrDefault("dnsName") as string)?.Split('.')[1]
            );
    }
}
