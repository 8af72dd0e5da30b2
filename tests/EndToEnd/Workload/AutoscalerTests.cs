using System.Diagnostics;
using System.Globalization;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Workload;

public sealed class AutoscalerTests
{
    // what an idle pod uses is no load, and what 50 requests a second cost is
    private const string Autoscaled =
        """{ "verification": { "enabled": false }, "workload": { "preStopSeconds": 1, "autoscaler": { "minReplicas": 2, "maxReplicas": 4, "cpuPercent": 20 } } }""";

    private const string Fixed = """{ "verification": { "enabled": false }, "workload": { "preStopSeconds": 1 } }""";

    [Fact]
    public async Task Switching_it_on_and_off_takes_no_ready_pod_away()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Fixed);
        await stack.UpAsync();
        await using var ready = await ReadyPods.WatchAsync(stack.Namespace);
        await stack.ShouldBeUpToDateAsync();

        await stack.ConfigureAsync(Autoscaled);
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        ready.Least().ShouldBe(2);
        await LiveAutoscaler.KeepPodsAsync(stack);
        await ScaleAsync(stack, 3);
        await stack.ShouldBeUpToDateAsync();
        ready.Least().ShouldBeGreaterThanOrEqualTo(2);
        // an update changes nothing of it
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"));
        await stack.UpAsync();
        ready.Least().ShouldBe(3);

        await stack.ConfigureAsync(Fixed);
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        ready.Least().ShouldBe(2);
    }

    [Fact]
    public async Task It_wakes_what_was_scaled_to_none()
    {
        await using var stack = await PulumiStack.CreateAsync(("workload.replicas", "0"), ("workload.preStopSeconds", "1"));
        await stack.UpAsync();

        await stack.ConfigureAsync("""{ "workload": { "preStopSeconds": 1, "autoscaler": { "minReplicas": 1, "maxReplicas": 2 } } }""");
        await stack.UpAsync();

        await stack.ShouldBeUpToDateAsync();
    }

    // a proof that can't start takes three minutes to fail
    [Fact(Explicit = true)]
    public async Task An_update_without_it_that_is_not_proven_leaves_it()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Autoscaled);
        await stack.UpAsync();

        await stack.ConfigureAsync(
            """
            {
              "verification": { "image": "docker.io/lab/no-such-image:1", "timeoutSeconds": 5 },
              "workload": { "preStopSeconds": 1, "replicas": 1 }
            }
            """
        );
        (await stack.TryUpAsync()).ExitCode.ShouldNotBe(0);

        await Cluster.KubectlAsync("get", "hpa", "my-nginx", "-n", stack.Namespace);
    }

    // a figure for bench/availability: by default an autoscaler waits five minutes before it scales down
    [Fact(Explicit = true)]
    public async Task Under_load_it_adds_pods_and_after_it_takes_them_away_again()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Autoscaled);
        await stack.UpAsync();
        await Cluster.KubectlAsync("wait", "--for=condition=ScalingActive", "hpa/my-nginx", "-n", stack.Namespace, "--timeout=180s");
        await using var ready = await ReadyPods.WatchAsync(stack.Namespace);
        await using var client = LoadClient.Start(LoadTarget.Of(await stack.OutputsAsync()), new LoadPlan { PerSecond = 100 });

        var up = await ReadyAsync(4);
        await stack.ShouldBeUpToDateAsync();
        await client.StopAsync();
        var down = await ReadyAsync(2);

        await stack.ShouldBeUpToDateAsync();
        ready.Least().ShouldBe(2);
        client.Reasons.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"2 to 4 after {up.TotalSeconds:0} s; 4 to 2 after {down.TotalSeconds:0} s")
                + $"; {client.Failures.Count} of {client.Answered} failed"
        );

        async Task<TimeSpan> ReadyAsync(int pods)
        {
            var clock = Stopwatch.StartNew();
            await Eventually.HoldsAsync(async () => (await ReadyOfAsync(stack)).ShouldBe(pods), TimeSpan.FromMinutes(8));
            return clock.Elapsed;
        }
    }

    private static async Task ScaleAsync(PulumiStack stack, int pods)
    {
        // right after a look it leaves the number alone until the next one, and then it waits before it scales down
        await Cluster.KubectlAsync("wait", "--for=condition=AbleToScale", "hpa/my-nginx", "-n", stack.Namespace, "--timeout=180s");
        await Cluster.KubectlAsync("scale", "deployment/my-nginx", $"--replicas={pods}", "-n", stack.Namespace);
        await Eventually.HoldsAsync(async () => (await ReadyOfAsync(stack)).ShouldBe(pods));
    }

    private static async Task<int> ReadyOfAsync(PulumiStack stack) =>
        (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("status")
            .TryGetProperty("readyReplicas", out var ready)
            ? ready.GetInt32()
            : 0;
}
