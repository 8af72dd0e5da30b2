using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

public sealed class ChangesTests
{
    [Fact]
    public async Task New_nginx_text_and_replicas_are_rolled_out_and_destroy_leaves_an_empty_namespace()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.UpAsync();
        var before = await stack.OutputsAsync();

        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"), ("workload.replicas", "3"));
        await stack.UpAsync();

        var after = await stack.OutputsAsync();
        after
            .GetProperty("resourceNames")
            .GetProperty("ConfigMap")
            .GetString()
            .ShouldNotBe(before.GetProperty("resourceNames").GetProperty("ConfigMap").GetString());
        (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("status")
            .GetProperty("readyReplicas")
            .GetInt32()
            .ShouldBe(3);
        var pod = after.GetProperty("resourceNames").GetProperty("Pod").GetString()!;
        (
            await Cluster.ExecAsync(stack.Namespace, pod, "curl", "-sSI", "--cacert", PulumiStack.TrustInPods, "https://my-nginx")
        ).ShouldContain("max-age=4711");
        (await Cluster.GetAsync("configmaps", "-n", stack.Namespace))
            .ToString()
            .ShouldNotContain(before.GetProperty("resourceNames").GetProperty("ConfigMap").GetString()!);

        await stack.DestroyAsync();
        (
            await Cluster.KubectlAsync("get", "all,secrets,networkpolicies,poddisruptionbudgets", "-n", stack.Namespace, "-o", "name")
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_host_builds_and_runs_the_program_itself()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.UseAsync(program: null);

        await stack.UpAsync();

        // built once is enough
        await stack.UseAsync(Repository.Program);
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task A_stack_without_a_context_is_told_what_to_set()
    {
        await using var stack = await PulumiStack.CreateAsync(settings: [("cluster.context", "")]);

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        (preview.StandardOutput + preview.StandardError).ShouldContain("kube-expose:cluster.context");
        (preview.StandardOutput + preview.StandardError).ShouldNotContain("   at ");
    }
}
