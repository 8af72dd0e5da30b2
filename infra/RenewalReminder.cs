using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// Tells, in previews and updates, that the certificate of the last update is past its <c>certificateRenewFrom</c>: whatever should have
/// renewed it, such as a schedule, has stopped.
/// </summary>
internal static class RenewalReminder
{
    /// <summary>Asks the engine for the stack's last outputs, and tells; says nothing where it does not know them.</summary>
    internal static async Task TellAsync(DateTimeOffset now)
    {
        var stack = Pulumi.Deployment.Instance;
        var name = $"{stack.OrganizationName}/{stack.ProjectName}/{stack.StackName}";
        try
        {
            var last = await stack.InvokeAsync<StackOutputs>("pulumi:pulumi:readStackOutputs", new StackName { Name = name });
            if (last.RenewFrom is { } due && due <= now)
            {
                Log.Warn(
                    $"the certificate has been due for renewal since {due:u}: {(stack.IsDryRun ? "pulumi up" : "this update")} renews it. "
                        + "If that was for a schedule to do, see whether it still runs (docs/workflows.md)"
                );
            }
        }
        // a reminder is no reason to fail, whatever the engine says
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Debug($"the outputs of the last update are not known: {failure.Message}");
        }
    }

    private sealed class StackName : InvokeArgs
    {
        [Input("name", required: true)]
        public required string Name { get; init; }
    }

    [OutputType]
    [method: OutputConstructor]
    private sealed class StackOutputs(ImmutableDictionary<string, object> outputs)
    {
        internal DateTimeOffset? RenewFrom =>
            outputs.GetValueOrDefault("certificateRenewFrom") is string text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time)
                ? time
                : null;
    }
}
