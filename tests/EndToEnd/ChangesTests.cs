using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd;

public sealed class ChangesTests
{
    [Fact]
    public async Task New_nginx_text_and_replicas_are_rolled_out_and_destroy_leaves_an_empty_namespace()
    {
        await using var stack = await PulumiStack.CreateAsync(("verification.curlPod", "true"), ("workload.replicas", "1"));
        await stack.UpAsync();
        var before = await stack.OutputsAsync();

        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"), ("workload.replicas", "2"));
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
            .ShouldBe(2);
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
    public async Task What_was_before_comes_back_with_its_settings_at_the_same_addresses_and_without_a_failed_request()
    {
        await using var stack = await PulumiStack.CreateAsync(("verification.curlPod", "true"));
        await stack.UpAsync();
        var (service, first) = (await LiveService.GetAsync(stack.Namespace), await HeadersAsync());
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"), ("service.httpPort", "8081"), ("nginx.headers.X-Robots-Tag", "noindex"));
        await stack.UpAsync();
        (await HeadersAsync()).ShouldNotBe(first);
        await using var client = LoadClient.Start(LoadTarget.Of(await stack.OutputsAsync()), LoadPlan.Watching);

        await stack.ConfigureAsync("""{ "verification": { "curlPod": true } }""");
        await stack.UpAsync();

        await client.StopAsync();
        client.Reasons.ShouldBeEmpty();
        (await HeadersAsync()).ShouldBe(first);
        var after = await LiveService.GetAsync(stack.Namespace);
        (after.Uid, after.ClusterIP).ShouldBe((service.Uid, service.ClusterIP));
        after.Fields.ShouldBe(service.Fields, ignoreOrder: true);
        await stack.ShouldBeUpToDateAsync();

        async Task<string> HeadersAsync()
        {
            var pod = (await stack.OutputsAsync()).GetProperty("resourceNames").GetProperty("Pod").GetString()!;
            var answer = await Cluster.ExecAsync(
                stack.Namespace,
                pod,
                "curl",
                "-sSI",
                "--cacert",
                PulumiStack.TrustInPods,
                "https://my-nginx"
            );
            // each answer has a time of its own
            return string.Join('\n', answer.Split('\n').Where(line => !line.StartsWith("date:", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task The_language_host_builds_and_runs_the_program_itself()
    {
        await using var stack = await PulumiStack.CreateAsync(("workload.replicas", "1"));
        await stack.UseAsync(program: null);

        await stack.UpAsync();

        // built once is enough
        await stack.UseAsync(Repository.Program);
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task A_stack_without_a_context_is_told_what_to_set()
    {
        await using var stack = await PulumiStack.CreateAsync(("cluster.context", ""));

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        (preview.StandardOutput + preview.StandardError).ShouldContain("kube-expose:cluster.context");
        (preview.StandardOutput + preview.StandardError).ShouldNotContain("   at ");
    }
}
