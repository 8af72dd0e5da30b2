using CliWrap.Buffered;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Objects;

public sealed class OrphansTests
{
    [Fact]
    public async Task What_kubectl_left_is_listed_after_destroy_unless_it_may_be_serving()
    {
        await using var stack = await PulumiStack.CreateAsync(("service.type", "ExternalName"), ("service.externalName", "example.com"));
        await stack.UpAsync();
        await stack.DestroyAsync();
        await MakeAsync("configmap", "rendered");

        (await OrphansAsync()).StandardOutput.ShouldEndWith($" -n {stack.Namespace} delete configmap/rendered\n");

        await MakeAsync("deployment", "my-nginx", "--image=none", "--replicas=0");
        var orphans = await OrphansAsync();
        orphans.StandardOutput.ShouldBeEmpty();
        orphans.StandardError.ShouldStartWith($"Deployment my-nginx in namespace {stack.Namespace} is not in the state and may be serving");

        async Task MakeAsync(string kind, string name, params string[] options)
        {
            await Cluster.KubectlAsync(["create", kind, name, "-n", stack.Namespace, .. options]);
            var label = $"app.kubernetes.io/instance=my-nginx-{stack.Name}";
            await Cluster.KubectlAsync("label", $"{kind}/{name}", "-n", stack.Namespace, label);
        }

        Task<BufferedCommandResult> OrphansAsync() => Shell.TryAsync("dotnet", [Repository.Tools, "orphans", stack.Name], stack.Folder);
    }
}
