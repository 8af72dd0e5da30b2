using System.Globalization;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>
/// Clients of both kinds during a change: those with a new connection each time, and those that keep theirs. bench/availability asks for
/// many requests and a table of what became of them; without it they ask as long as the change takes.
/// </summary>
internal static class Availability
{
    private static readonly string? Table = Environment.GetEnvironmentVariable("KUBE_EXPOSE_E2E_AVAILABILITY");

    /// <summary>How many requests each kind of client has to make at least.</summary>
    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("KUBE_EXPOSE_E2E_REQUESTS") ?? "100",
        CultureInfo.InvariantCulture
    );

    /// <summary>Makes the change under load; returns the reasons why requests failed, with how many did.</summary>
    public static async Task<IEnumerable<KeyValuePair<string, int>>> DuringAsync(string what, LoadTarget target, Func<Task> change)
    {
        var plan = Table is not null ? new LoadPlan { PerSecond = 400 } : LoadPlan.Watching;
        await using var fresh = LoadClient.Start(target, plan);
        await using var kept = LoadClient.Start(target, plan with { KeepAlive = true });

        await change();
        await Eventually.HoldsAsync(
            () =>
            {
                fresh.Answered.ShouldBeGreaterThan(Requests);
                kept.Answered.ShouldBeGreaterThan(Requests);
                return Task.CompletedTask;
            },
            TimeSpan.FromMinutes(5)
        );
        await Task.WhenAll(fresh.StopAsync(), kept.StopAsync());

        if (Table is not null)
        {
            await File.AppendAllTextAsync(
                Table,
                $"| {what} | {fresh.Failures.Count} of {fresh.Answered + fresh.Failures.Count} "
                    + $"| {kept.Failures.Count} of {kept.Answered + kept.Failures.Count} |\n"
            );
        }

        return fresh.Reasons.Concat(kept.Reasons);
    }
}
