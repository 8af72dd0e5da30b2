using System.Collections.Immutable;
using System.Globalization;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// What the stack's state says of the updates before this one: its outputs of the last that succeeded, its objects of whatever came after.
/// </summary>
/// <param name="RenewFrom">From when on its certificate is due; null where nothing is known.</param>
/// <param name="RouteHostnames">The host names of routes that its certificate is for; none where nothing is known.</param>
/// <param name="Namespace">Where the application was proven; null where nothing is known.</param>
/// <param name="Objects">The objects that the stack goes on with, not those that are to be deleted; none where nothing is known.</param>
internal sealed record LastUpdate(
    DateTimeOffset? RenewFrom,
    ImmutableArray<string> RouteHostnames,
    string? Namespace,
    ImmutableArray<StateObject> Objects
)
{
    /// <summary>Where nothing is known.</summary>
    private static readonly LastUpdate None = new(null, [], null, []);

    // schedules come four times a day: one that renews in time is no reason to warn
    private static readonly TimeSpan Grace = TimeSpan.FromHours(12);

    /// <summary>Asks the engine.</summary>
    internal static async Task<LastUpdate> ReadAsync()
    {
        var stack = Pulumi.Deployment.Instance;
        var name = $"{stack.OrganizationName}/{stack.ProjectName}/{stack.StackName}";
        try
        {
            return (
                await stack.InvokeAsync<StackResources>("pulumi:pulumi:readStackResourceOutputs", new StackName { Name = name })
            ).Read();
        }
        // nothing depends on it that would be worth a failure, whatever the engine says
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Debug($"what the last update left is not known: {failure.Message}");
            return None;
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
        [Input("stackName", required: true)]
        public required string Name { get; init; }
    }

    // each resource's type and outputs, by its URN
    [OutputType]
    [method: OutputConstructor]
    private sealed class StackResources(ImmutableDictionary<string, object> outputs)
    {
        internal LastUpdate Read()
        {
            var resources = outputs
                .Values.OfType<ImmutableDictionary<string, object>>()
                .Select(one => (Type: one.GetValueOrDefault("type") as string ?? "", Outputs: Map(one, "outputs")))
                .ToArray();
            var stack =
                Array.Find(resources, one => one.Type == "pulumi:pulumi:Stack").Outputs ?? ImmutableDictionary<string, object>.Empty;
            return new(
                stack.GetValueOrDefault("certificateRenewFrom") is string text
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time)
                    ? time
                    : null,
                stack.GetValueOrDefault("routeHostnames") is ImmutableArray<object> names ? [.. names.OfType<string>()] : [],
                // NAME.NAMESPACE.svc.DOMAIN
                (stack.GetValueOrDefault("dnsName") as string)?.Split('.')[1],
                [
                    .. from one in resources
                    where one.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
                    let metadata = Map(one.Outputs, "metadata")
                    let place = metadata.GetValueOrDefault("namespace") as string
                    let name = metadata.GetValueOrDefault("name") as string
                    where place is not null && name is not null
                    select new StateObject(one.Type.Split(':')[^1], place, name),
                ]
            );
        }

        private static ImmutableDictionary<string, object> Map(ImmutableDictionary<string, object> map, string key) =>
            map.GetValueOrDefault(key) as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;
    }
}
