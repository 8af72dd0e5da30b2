using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workload;

public sealed class ScaleTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Fact]
    public async Task Down_to_no_pods_the_proof_of_them_stands_aside_and_comes_back_with_them()
    {
        var stack = await shared.UpAsync("""{ "workload": { "preStopSeconds": 1 } }""");
        var before = await LiveService.GetAsync(stack.Namespace);

        await shared.UpAsync("""{ "workload": { "preStopSeconds": 1, "replicas": 0 } }""");
        await Eventually.HoldsAsync(async () =>
            (await Cluster.KubectlAsync("get", "pods", "-l", "run=my-nginx", "-n", stack.Namespace, "-o", "name")).ShouldBeEmpty()
        );
        (await Cluster.KubectlAsync("get", "jobs", "-n", stack.Namespace, "-o", "name")).ShouldBeEmpty();
        await stack.ShouldBeUpToDateAsync();
        await stack.RefreshAsync();
        await stack.ShouldBeUpToDateAsync();

        await shared.UpAsync("""{ "workload": { "preStopSeconds": 1, "replicas": 3 }, "verification": { "curlPod": true } }""");
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
        var stack = await shared.UpAsync(
            """{ "workload": { "preStopSeconds": 1, "replicas": 2, "autoscaler": { "minReplicas": 1, "maxReplicas": 4 } } }"""
        );
        await Cluster.KubectlAsync("wait", "--for=condition=AbleToScale", "hpa/my-nginx", "-n", stack.Namespace, "--timeout=180s");
        await Cluster.KubectlAsync("scale", "deployment", "my-nginx", "--replicas", "3", "-n", stack.Namespace);

        await shared.UpAsync("""{ "workload": { "preStopSeconds": 1, "replicas": 1 } }""");

        (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("spec")
            .GetProperty("replicas")
            .GetInt32()
            .ShouldBe(1);
    }
}
