using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>
/// Tells whoever waits for a load balancer which settings decide over the wait. The provider's own error, which follows, can't know them.
/// </summary>
internal static class AddressReminder
{
    // of the whole wait: late enough to be rare, early enough to be read before the error
    private const double Patience = 0.8;

    /// <summary>Reminds when most of the wait is over and there is still no address; never in a preview.</summary>
    internal static void Set(ServiceSettings settings, Service service)
    {
        if (!AddressWait.IsForLoadBalancer(settings) || Pulumi.Deployment.Instance.IsDryRun)
        {
            return;
        }

        var there = new TaskCompletionSource();
        _ = service.Id.Apply(_ => there.TrySetResult());
        _ = RemindAsync(settings, there.Task);
    }

    /// <summary>The sentence.</summary>
    internal static string Text(ServiceSettings settings) =>
        $"the load balancer has no address yet and {(int)(settings.TimeoutSeconds * Patience)} of {settings.TimeoutSeconds} s are over: "
        + "pulumi config set --path service.waitForAddress false deploys without waiting for one, service.timeoutSeconds waits longer";

    private static async Task RemindAsync(ServiceSettings settings, Task there)
    {
        var patience = Task.Delay(TimeSpan.FromSeconds(settings.TimeoutSeconds * Patience));
        if (await Task.WhenAny(there, patience) == patience)
        {
            // told of the stack: the Service has no URN before it is there
            Log.Warn(Text(settings));
        }
    }
}
