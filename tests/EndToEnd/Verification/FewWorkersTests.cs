using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Verification;

public sealed class FewWorkersTests
{
    [Fact]
    public async Task An_engine_that_does_one_thing_at_a_time_brings_the_pods_up_and_proves_them()
    {
        await using var stack = await PulumiStack.CreateAsync(("service.type", "NodePort"), ("verification.curlPod", "true"));

        await stack.UpAsync("--parallel", "1");

        await stack.ShouldBeUpToDateAsync();
        (await Cluster.KubectlAsync("get", "jobs", "-n", stack.Namespace, "-o", "jsonpath={.items[*].status.succeeded}")).ShouldBe("1");
    }
}
