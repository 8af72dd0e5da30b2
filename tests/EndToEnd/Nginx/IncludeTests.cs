using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Nginx;

public sealed class IncludeTests
{
    [Fact]
    public async Task A_wrong_file_of_the_users_own_fails_the_update_while_the_old_pods_serve_on()
    {
        await using var stack = await PulumiStack.CreateAsync(("workload.progressDeadlineSeconds", "30"), ("verification.curlPod", "true"));
        await stack.UpAsync();
        await using var client = LoadClient.Start(LoadTarget.Of(await stack.OutputsAsync()), LoadPlan.Watching);

        await stack.WriteAsync("own.conf", "location /own { no_such_directive on; }\n");
        await stack.SetAsync(("nginx.include", "own.conf"));
        var update = await stack.TryUpAsync();

        update.ExitCode.ShouldNotBe(0);
        update.StandardOutput.ShouldContain("no_such_directive");

        await stack.WriteAsync("own.conf", "location /own { return 200 \"mine\"; }\n");
        await stack.UpAsync();
        await client.StopAsync();

        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(20);
        var pod = (await stack.OutputsAsync()).GetProperty("resourceNames").GetProperty("Pod").GetString()!;
        (
            await Cluster.ExecAsync(stack.Namespace, pod, "curl", "-sS", "--cacert", PulumiStack.TrustInPods, "https://my-nginx/own")
        ).ShouldBe("mine");
        await stack.ShouldBeUpToDateAsync();
    }
}
