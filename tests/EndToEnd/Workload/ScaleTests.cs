using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workload;

public sealed class ScaleTests
{
    [Fact]
    public async Task Down_to_no_pods_all_that_waits_for_them_stands_aside_and_comes_back_with_them()
    {
        await using var stack = await PulumiStack.CreateAsync(settings: [("workload.preStopSeconds", "1")]);
        await stack.UpAsync();
        var before = await LiveService.GetAsync(stack.Namespace);

        await stack.SetAsync(("workload.replicas", "0"));
        await stack.UpAsync();
        (await PodsAsync(stack)).ShouldBe(0);
        (await stack.OutputsAsync()).TryGetProperty("kubectlExecCommand", out _).ShouldBeFalse();
        await stack.ShouldBeUpToDateAsync();
        await stack.RefreshAsync();
        await stack.ShouldBeUpToDateAsync();

        await stack.SetAsync(("workload.replicas", "3"));
        await stack.UpAsync();
        (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("status")
            .GetProperty("readyReplicas")
            .GetInt32()
            .ShouldBe(3);
        (await Shell.RunAsync("bash", ["-c", (await stack.OutputsAsync()).GetProperty("kubectlExecCommand").GetString()!])).ShouldContain(
            "Welcome to nginx!"
        );
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(before.Uid);
    }

    [Fact]
    public async Task What_scaled_it_in_between_gives_way_to_the_number_that_is_set()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(
            """{ "workload": { "preStopSeconds": 1, "replicas": 2, "autoscaler": { "minReplicas": 1, "maxReplicas": 4 } }, "verification": { "curlPod": false } }"""
        );
        await stack.UpAsync();
        await Cluster.KubectlAsync("scale", "deployment", "my-nginx", "--replicas", "3", "-n", stack.Namespace);

        await stack.ConfigureAsync("""{ "workload": { "preStopSeconds": 1, "replicas": 1 }, "verification": { "curlPod": false } }""");
        await stack.UpAsync();

        (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("spec")
            .GetProperty("replicas")
            .GetInt32()
            .ShouldBe(1);
    }

    private static async Task<int> PodsAsync(PulumiStack stack)
    {
        var pods = -1;
        await Eventually.HoldsAsync(async () =>
            (pods = (await Cluster.GetAsync("pods", "-n", stack.Namespace)).GetProperty("items").GetArrayLength()).ShouldBe(0)
        );
        return pods;
    }
}
