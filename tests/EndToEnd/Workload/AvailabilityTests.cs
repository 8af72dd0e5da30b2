using KubeExpose.EndToEnd.Certificates;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Workload;

/// <summary>No request is dropped by what is done to the pods, at clients with new connections and at those that keep theirs.</summary>
public sealed class AvailabilityTests(SharedStack shared) : IClassFixture<SharedStack>
{
    // the balancer's address is in the certificate: clients of an authority trust the next one too
    private const string Usual = """{ "certificate": { "mode": "ca" }, "service": { "type": "NodePort" } }""";
    private const string FivePods = """{ "certificate": { "mode": "ca" }, "workload": { "replicas": 5 } }""";

    [Theory]
    [InlineData("configuration", Usual, """{ "certificate": { "mode": "ca" }, "nginx": { "headers": { "X-Robots-Tag": "noindex" } } }""")]
    [InlineData(
        "another image",
        Usual,
        """{ "certificate": { "mode": "ca" }, "workload": { "image": "docker.io/lab/nginx-unprivileged:1" } }""",
        Explicit = true
    )]
    [InlineData("replicas 2 to 5", Usual, FivePods, Explicit = true)]
    [InlineData("replicas 5 to 2", FivePods, Usual)]
    [InlineData("NodePort to LoadBalancer", Usual, """{ "certificate": { "mode": "ca" }, "service": { "type": "LoadBalancer" } }""")]
    public async Task Every_request_is_answered_while_settings_change(string what, string before, string after)
    {
        var stack = await shared.UpAsync(before);

        (await Availability.DuringAsync(what, await TargetAsync(stack), () => shared.UpAsync(after))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_request_is_answered_while_the_certificate_renews()
    {
        var stack = await shared.UpAsync(Usual);
        await Ageing.UntilAsync(stack, DateTimeOffset.UtcNow.AddDays(10));

        (await Availability.DuringAsync("the certificate renews", await TargetAsync(stack), () => stack.UpAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_request_is_answered_while_a_pod_is_deleted()
    {
        var stack = await shared.UpAsync(Usual);

        (
            await Availability.DuringAsync(
                "a pod is deleted",
                await TargetAsync(stack),
                async () =>
                {
                    var pod = (await PodsAsync(stack))[0];
                    await Cluster.KubectlAsync("delete", "pod", "-n", stack.Namespace, pod);
                    await RolledOutAsync(stack);
                }
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_request_is_answered_while_each_pod_is_evicted()
    {
        var stack = await shared.UpAsync(Usual);

        (
            await Availability.DuringAsync(
                "pods are evicted",
                await TargetAsync(stack),
                async () =>
                {
                    foreach (var pod in await PodsAsync(stack))
                    {
                        await EvictAsync(stack, pod);
                        await RolledOutAsync(stack);
                    }
                }
            )
        ).ShouldBeEmpty();
    }

    // a figure for bench/availability, of which nothing is expected
    [Fact(Explicit = true)]
    public async Task The_tutorials_own_pods_under_the_same_load()
    {
        await using var tutorial = new SharedStack();
        const string settings = """{ "app": { "profile": "tutorial", "createNamespace": false } }""";
        var stack = await tutorial.ConfigureAsync(settings);
        await stack.CreateNamespaceAsync();
        await tutorial.UpAsync(settings);

        await Availability.DuringAsync(
            "the tutorial's own Deployment, restarted",
            LoadTarget.Of(await stack.OutputsAsync()),
            async () =>
            {
                await Cluster.KubectlAsync("rollout", "restart", "-n", stack.Namespace, "deployment/my-nginx");
                await RolledOutAsync(stack);
            }
        );
    }

    private static async Task<LoadTarget> TargetAsync(PulumiStack stack) => LoadTarget.Of(await stack.OutputsAsync());

    private static Task<IReadOnlyList<string>> PodsAsync(PulumiStack stack) => Cluster.PodsAsync(stack.Namespace, "run=my-nginx");

    private static Task RolledOutAsync(PulumiStack stack) =>
        Cluster.KubectlAsync("rollout", "status", "-n", stack.Namespace, "deployment/my-nginx", "--timeout", "90s");

    private static async Task EvictAsync(PulumiStack stack, string pod)
    {
        var eviction = $$"""
            {
              "apiVersion": "policy/v1", "kind": "Eviction", "metadata": { "name": "{{pod}}", "namespace": "{{stack.Namespace}}" }
            }
            """;
        var path = $"/api/v1/namespaces/{stack.Namespace}/pods/{pod}/eviction";
        await Cluster.KubectlAsync("create", "--raw", path, "-f", await stack.WriteAsync("eviction.json", eviction));
        // it leaves by itself
        await Cluster.KubectlAsync("wait", "-n", stack.Namespace, "--for=delete", $"pod/{pod}", "--timeout", "90s");
    }
}
