using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Tutorial;

/// <summary>The tutorial's steps 8 and 9: pods that are not told of Services.</summary>
[Collection(typeof(TutorialStack))]
public sealed class ServiceLinksTests(TutorialStack tutorial)
{
    [Fact]
    public async Task Without_them_pods_know_only_the_API_server()
    {
        var stack = await tutorial.UpAsync("""{"type": "ClusterIP"}""", """, "enableServiceLinks": false""");

        var environment = (await Cluster.KubectlAsync("exec", "-n", stack.Namespace, "deployment/my-nginx", "--", "env")).Split('\n');

        environment.ShouldContain(variable => variable.StartsWith("KUBERNETES_SERVICE_HOST=", StringComparison.Ordinal));
        environment.ShouldNotContain(variable => variable.StartsWith("MY_NGINX_", StringComparison.Ordinal));
    }
}
