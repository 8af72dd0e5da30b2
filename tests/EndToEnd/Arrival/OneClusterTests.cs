using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Arrival;

public sealed class OneClusterTests
{
    [Fact]
    public async Task A_context_that_is_not_there_is_refused_with_those_that_are()
    {
        await using var stack = await PulumiStack.CreateAsync(("cluster.context", "gone"));

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        (preview.StandardOutput + preview.StandardError).ShouldContain(
            $"kube-expose:cluster.context is gone; allowed: a context of your kubeconfig: "
        );
    }

    [Fact]
    public async Task A_renamed_context_of_the_same_cluster_is_no_event_and_another_cluster_is_refused()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("service.type", "ExternalName"),
            ("service.externalName", "app.example.com"),
            ("verification.enabled", "false")
        );
        await stack.SetAsync(("cluster.kubeconfig", await KubeconfigAsync(stack, _ => { })));
        await stack.UpAsync();

        await KubeconfigAsync(stack, kubeconfig => kubeconfig["contexts"]![0]!["name"] = "renamed");
        await stack.SetAsync(("cluster.context", "renamed"));
        (await stack.StepsAsync()).Keys.ShouldAllBe(step => step.Contains("pulumi:providers:kubernetes"));
        await stack.UpAsync();

        // nobody answers there: what is known of it must do
        await KubeconfigAsync(
            stack,
            kubeconfig =>
            {
                kubeconfig["contexts"]![0]!["name"] = "renamed";
                kubeconfig["clusters"]![0]!["cluster"]!["server"] = "https://127.0.0.1:1";
                kubeconfig["clusters"]![0]!["cluster"]!["certificate-authority-data"] = "QQ==";
            }
        );
        foreach (var refused in (CliWrap.Buffered.BufferedCommandResult[])[await stack.TryPreviewAsync(), await stack.TryUpAsync()])
        {
            refused.ExitCode.ShouldNotBe(0);
            var text = refused.StandardOutput + refused.StandardError;
            text.ShouldContain("kube-expose:cluster.context is renamed; allowed: a context of the cluster that this stack is on, https://");
            text.ShouldContain("https://127.0.0.1:1 is another one: make a stack of its own for it (pulumi stack init NAME)");
            text.ShouldNotContain("   at ");
        }

        // what a destroy goes by is as it was
        (await stack.ExportAsync()).ShouldContain("\"context\": \"renamed\"");
        await KubeconfigAsync(stack, kubeconfig => kubeconfig["contexts"]![0]!["name"] = "renamed");
        await stack.ShouldBeUpToDateAsync();
    }

    private static async Task<string> KubeconfigAsync(PulumiStack stack, Action<JsonNode> change)
    {
        var kubeconfig = JsonNode.Parse(await Cluster.KubectlAsync("config", "view", "--raw", "--minify", "--flatten", "-o", "json"))!;
        change(kubeconfig);
        return await stack.WriteAsync("kubeconfig", kubeconfig.ToJsonString());
    }
}
