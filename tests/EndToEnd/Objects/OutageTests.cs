using System.Globalization;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Objects;

/// <summary>Updates from under which something goes: the API server, the disk of the state, or the sole right to the stack.</summary>
public sealed class OutageTests
{
    private const string Rollout = "apps/v1:Deployment my-nginx updating";

    private static readonly (string Key, string Value)[] Settings =
    [
        ("workload.replicas", "1"),
        ("workload.preStopSeconds", "1"),
        ("verification.enabled", "false"),
    ];

    [Fact]
    public async Task Of_two_updates_at_once_one_is_refused_and_the_other_ends_well()
    {
        // a proof takes longer than another update to find the lock
        await using var stack = await PulumiStack.CreateAsync([.. Settings, ("verification.enabled", "true")]);
        using var first = stack.StartUp();
        await first.ReachesAsync("Waiting for Job");

        var second = await stack.TryUpAsync();

        second.ExitCode.ShouldNotBe(0);
        (second.StandardOutput + second.StandardError).ShouldContain("the stack is currently locked");
        (await first.EndAsync()).ShouldBe(0, first.Output);
        await ShouldBeAsWantedAsync(stack);
    }

    [Fact]
    public async Task An_api_server_that_is_gone_for_half_a_minute_costs_an_update_at_most()
    {
        Cluster.Require();
        using var line = await ApiServerLine.CreateAsync();
        await using var stack = await PulumiStack.CreateAsync(Settings);
        await stack.SetAsync(("cluster.kubeconfig", await stack.WriteAsync("kubeconfig.json", line.Kubeconfig)));
        await stack.UpAsync();
        var before = await LiveService.GetAsync(stack.Namespace);
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"));

        using var update = stack.StartUp();
        await update.ReachesAsync(Rollout);
        line.Cut();
        await Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        line.Mend();
        await update.EndAsync();
        await stack.UpAsync();

        await ShouldBeAsWantedAsync(stack);
        var after = await LiveService.GetAsync(stack.Namespace);
        (after.Uid, after.ClusterIP).ShouldBe((before.Uid, before.ClusterIP));
    }

    [Theory]
    [InlineData(null)]
    // where the state is cut off is chance, and so is what is left of it
    [InlineData(Rollout, Explicit = true)]
    public async Task A_full_disk_of_the_state_fails_an_update_and_once_there_is_room_the_next_one_ends_it(string? point)
    {
        Cluster.Require();
        await using var disk = await StateDisk.MountAsync();
        await using var stack = await PulumiStack.CreateAsync(Settings);
        await disk.TakeAsync(stack);
        await stack.UpAsync();
        var before = await LiveService.GetAsync(stack.Namespace);
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"));

        if (point is null)
        {
            await disk.FillAsync();
        }

        using var update = stack.StartUp();
        if (point is not null)
        {
            await update.ReachesAsync(point);
            await disk.FillAsync();
        }

        (await update.EndAsync()).ShouldNotBe(0);
        disk.Empty();
        update.Output.ShouldContain("no space left on device");
        stack.MendState();
        await stack.CancelAsync();
        await stack.RefreshAsync("--clear-pending-creates");
        await stack.UpAsync();

        await ShouldBeAsWantedAsync(stack);
        var after = await LiveService.GetAsync(stack.Namespace);
        (after.Uid, after.ClusterIP).ShouldBe((before.Uid, before.ClusterIP));
    }

    private static async Task ShouldBeAsWantedAsync(PulumiStack stack)
    {
        await stack.ShouldBeUpToDateAsync();
        await OwnObjects.ShouldBeThoseOfTheStateAsync(stack);
    }
}
