using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>
/// Names the settings that decide over the wait for a load balancer's address, while it lasts: a cluster without load balancers (kind,
/// k3d) ends it with the provider's error, which knows none of them.
/// </summary>
internal static class AddressReminder
{
    // of the whole wait: late enough to be rare, early enough to be read before the error
    private const double Patience = 0.8;

    /// <summary>Reminds when most of the wait is over and there is still no address; never in a preview.</summary>
    internal static void Set(ServiceSettings settings, Service service)
    {
        if (AddressWait.IsForLoadBalancer(settings) && !Pulumi.Deployment.Instance.IsDryRun)
        {
            var there = new TaskCompletionSource();
            _ = service.Id.Apply(_ => there.TrySetResult());
            _ = RemindAsync(settings, there.Task);
        }
    }

    private static async Task RemindAsync(ServiceSettings settings, Task there)
    {
        var patience = Task.Delay(TimeSpan.FromSeconds(settings.TimeoutSeconds * Patience));
        if (await Task.WhenAny(there, patience) == patience)
        {
            // told of the stack: the Service has no URN before it is there
            Log.Warn(
                $"the load balancer has no address yet, and most of the {settings.TimeoutSeconds} s that it is waited for are over: "
                    + "pulumi config set --path service.waitForAddress false deploys without waiting, "
                    + "service.timeoutSeconds waits longer"
            );
        }
    }
}
