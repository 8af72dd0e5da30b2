using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Access;

public sealed class LeastAccountTests
{
    private const string Settings = """
        {
          "cluster": { "context": "CONTEXT", "kubeconfig": "KUBECONFIG" },
          "service": { "type": "NodePort" },
          "certificate": { "mode": "ca", "rotationToken": "TOKEN" },
          "nginx": { "sharedSessionTickets": true },
          "workload": { "autoscaler": { "minReplicas": 2, "maxReplicas": 3 } },
          "verification": { "curlPod": true }
        }
        """;

    [Fact]
    public async Task Accounts_with_the_least_access_preview_bring_up_renew_refresh_and_destroy()
    {
        await using var stack = await PulumiStack.CreateAsync();
        var file = Path.Combine(stack.Folder, "kubeconfig");
        await ConfigureAsync(stack, file, Cluster.Context!, "1");
        var kubeconfig = JsonNode.Parse(await Cluster.KubectlAsync("config", "view", "--minify", "--raw", "-o", "json"))!.AsObject();
        await using var preview = await LeastAccount.MakeAsync(stack, "preview", kubeconfig);
        await using var up = await LeastAccount.MakeAsync(stack, "up", kubeconfig);
        await File.WriteAllTextAsync(file, kubeconfig.ToJsonString(), TestContext.Current.CancellationToken);

        await PreviewAsync("1");
        (await WriteAsync(preview)).ShouldContain("this account previews and writes nothing");
        await ConfigureAsync(stack, file, up.Context, "1");
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        await PreviewAsync("2");
        await ConfigureAsync(stack, file, up.Context, "2");
        await stack.UpAsync();
        await stack.RefreshAsync();
        await stack.DestroyAsync();

        (await Cluster.GetAsync("services,deployments", "-n", stack.Namespace)).GetProperty("items").GetArrayLength().ShouldBe(0);

        async Task PreviewAsync(string token)
        {
            await ConfigureAsync(stack, file, preview.Context, token);
            var run = await stack.TryPreviewAsync();
            (run.StandardOutput + run.StandardError).ShouldNotContain("forbidden");
            run.ExitCode.ShouldBe(0, run.StandardOutput + run.StandardError);
        }

        async Task<string> WriteAsync(LeastAccount account) =>
            (
                await Shell.TryAsync(
                    "kubectl",
                    ["--kubeconfig", file, "--context", account.Context, "create", "configmap", "written", "-n", stack.Namespace]
                )
            ).StandardError;
    }

    private static Task ConfigureAsync(PulumiStack stack, string kubeconfig, string context, string token) =>
        stack.ConfigureAsync(
            Settings
                .Replace("CONTEXT", context, StringComparison.Ordinal)
                .Replace("KUBECONFIG", kubeconfig, StringComparison.Ordinal)
                .Replace("TOKEN", token, StringComparison.Ordinal)
        );
}
