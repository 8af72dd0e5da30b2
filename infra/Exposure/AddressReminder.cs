using Pulumi;

namespace KubeExpose.Infra.Exposure;

/// <summary>
/// Says what decides over the wait for an address, while it lasts: a cluster where nobody gives addresses (kind, k3d) ends it with the
/// provider's error, which knows nothing of that.
/// </summary>
internal static class AddressReminder
{
    // of the whole wait: late enough to be rare, early enough to be read before the error
    private const double Patience = 0.8;

    /// <summary>Reminds when most of the wait is over and there is still no address; never in a preview.</summary>
    /// <param name="awaited">What is there when it has an address.</param>
    /// <param name="limitSeconds">How long it is waited for.</param>
    /// <param name="reminder">What to do.</param>
    internal static void Set(CustomResource awaited, int limitSeconds, string reminder)
    {
        if (!Pulumi.Deployment.Instance.IsDryRun)
        {
            var there = new TaskCompletionSource();
            _ = awaited.Id.Apply(_ => there.TrySetResult());
            _ = RemindAsync(TimeSpan.FromSeconds(limitSeconds * Patience), reminder, there.Task);
        }
    }

    private static async Task RemindAsync(TimeSpan patience, string reminder, Task there)
    {
        var over = Task.Delay(patience);
        if (await Task.WhenAny(there, over) == over)
        {
            // told of the stack: what is awaited has no URN before it is there
            Log.Warn(reminder);
        }
    }
}
