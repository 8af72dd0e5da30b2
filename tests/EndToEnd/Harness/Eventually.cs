using System.Diagnostics;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>What a cluster comes to in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Repeats an assertion until it holds. At the limit, two minutes by default, its last failure is the test's.</summary>
    public static async Task HoldsAsync(Func<Task> assertion, TimeSpan? limit = null)
    {
        for (var clock = Stopwatch.StartNew(); ; )
        {
            try
            {
                await assertion();
                return;
            }
            catch (ShouldAssertException) when (clock.Elapsed < (limit ?? Limit))
            {
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }
}
