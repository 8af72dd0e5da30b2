using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Objects;

public sealed class DriftTests
{
    [Fact]
    public async Task What_was_changed_by_hand_is_shown_by_a_preview_and_mended_by_an_update()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("workload.preStopSeconds", "1"),
            ("verification.enabled", "false"),
            ("app.version", "1")
        );
        await stack.UpAsync();
        // only what was applied once is in conflict with what comes after
        await stack.SetAsync(("app.version", "2"));
        await stack.UpAsync();

        await KubectlAsync("patch", "service", "my-nginx", "-p", """{"spec": {"selector": {"run": "nobody"}}}""");
        await KubectlAsync("label", "service", "my-nginx", "app.kubernetes.io/version=9", "--overwrite");
        await KubectlAsync("set", "env", "deployment/my-nginx", "A=B");
        await KubectlAsync("set", "image", "deployment/my-nginx", "nginx=docker.io/lab/nginx-unprivileged:1");
        await KubectlAsync("scale", "deployment/my-nginx", "--replicas=3");
        await KubectlAsync("patch", "networkpolicy", "my-nginx", "-p", """{"spec": {"podSelector": {"matchLabels": {"run": "nobody"}}}}""");
        await KubectlAsync("delete", "poddisruptionbudget", "my-nginx");
        await KubectlAsync("label", "secrets,configmaps", "-l", "app.kubernetes.io/name=my-nginx", "environment=x", "--overwrite");

        var preview = await stack.TryPreviewAsync("--refresh", "--diff");
        preview.ExitCode.ShouldBe(0, preview.StandardOutput + preview.StandardError);
        foreach (
            var change in (string[])["\"nobody\" => \"my-nginx\"", "\"9\" => \"2\"", "nginx-unprivileged:1\" => ", "3 => 2", "\"x\" => "]
        )
        {
            preview.StandardOutput.ShouldContain(change);
        }

        await stack.UpAsync("--refresh");

        (await LiveService.GetAsync(stack.Namespace)).Spec.GetProperty("selector").GetProperty("run").GetString().ShouldBe("my-nginx");
        var spec = (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace)).GetProperty("spec");
        spec.GetProperty("replicas").GetInt32().ShouldBe(2);
        spec.GetProperty("template").ToString().ShouldNotContain("docker.io/lab/nginx-unprivileged:1\"");
        await Cluster.GetAsync("poddisruptionbudget", "my-nginx", "-n", stack.Namespace);
        // the rollouts that were begun by hand may still be ending
        await KubectlAsync("rollout", "status", "deployment/my-nginx", "--timeout=180s");
        var after = await stack.TryPreviewAsync("--refresh", "--expect-no-changes");
        after.ExitCode.ShouldBe(0, after.StandardOutput + after.StandardError);

        Task<string> KubectlAsync(params string[] arguments) => Cluster.KubectlAsync([.. arguments, "-n", stack.Namespace]);
    }

    [Fact]
    public async Task The_number_of_pods_that_an_autoscaler_chose_outlasts_an_update()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(
            """{ "verification": { "enabled": false }, "workload": { "preStopSeconds": 1, "autoscaler": { "minReplicas": 2, "maxReplicas": 4 } } }"""
        );
        await stack.UpAsync();
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "2"));
        await stack.UpAsync();
        await LiveAutoscaler.KeepPodsAsync(stack);
        await Cluster.KubectlAsync("scale", "deployment/my-nginx", "--replicas=3", "-n", stack.Namespace);

        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "3"));
        await stack.UpAsync();

        (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("spec")
            .GetProperty("replicas")
            .GetInt32()
            .ShouldBe(3);
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Kubectl_says_at_once_that_it_can_not_go_back()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("workload.replicas", "1"),
            ("workload.preStopSeconds", "1"),
            ("verification.enabled", "false")
        );
        await stack.UpAsync();
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"));
        await stack.UpAsync();

        var undo = await Shell.TryAsync(
            "kubectl",
            ["--context", Cluster.Context!, "rollout", "undo", "deployment/my-nginx", "-n", stack.Namespace]
        );

        undo.ExitCode.ShouldNotBe(0);
        undo.StandardError.ShouldContain("no rollout history");
        await stack.ShouldBeUpToDateAsync();
    }
}
