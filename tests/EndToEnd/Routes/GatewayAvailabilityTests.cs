using KubeExpose.EndToEnd.Certificates;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Routes;

/// <summary>
/// The figures of bench/availability behind a gateway: of ours, and beside them of pods that end as hastily as settings let them.
/// <see cref="UnnoticedTests"/> ask for the same in short.
/// </summary>
public sealed class GatewayAvailabilityTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private const int Two = 2;
    private const int Five = 5;

    private readonly string _host = Edge.HostOf("many");

    [Theory(Explicit = true)]
    [InlineData("TLSRoute")]
    [InlineData("HTTPRoute")]
    public Task Every_request_is_answered(string kind) => MeasureAsync(kind, hasty: false);

    [Theory(Explicit = true)]
    [InlineData("TLSRoute")]
    public Task Pods_that_end_hastily_under_the_same_load(string kind) => MeasureAsync(kind, hasty: true);

    private async Task MeasureAsync(string kind, bool hasty)
    {
        await Edge.RequireAsync();
        var stack = await shared.UpAsync(Settings(kind, hasty, Two));
        var target = await Edge.TargetAsync(stack, kind, _host);
        var words = $"{kind}{(hasty ? ", without preStop and kept connections" : "")}";

        await DuringAsync("configuration", () => shared.UpAsync(Settings(kind, hasty, Two, maxAge: 4711)));
        await DuringAsync("replicas 2 to 5", () => shared.UpAsync(Settings(kind, hasty, Five, maxAge: 4711)));
        await DuringAsync("replicas 5 to 2", () => shared.UpAsync(Settings(kind, hasty, Two, maxAge: 4711)));
        await Ageing.UntilAsync(stack, DateTimeOffset.UtcNow.AddDays(10));
        await DuringAsync("the certificate renews", () => stack.UpAsync());
        await DuringAsync("a pod is deleted", () => DeleteOneAsync(stack.Namespace, "run=my-nginx", "my-nginx"));
        if (!hasty)
        {
            // how the gateway's own pods go is not up to us
            await DuringAsync(
                "one of the gateway's pods is deleted",
                () => DeleteOneAsync("gateway", "app=traefik", "traefik"),
                mayFail: true
            );
        }

        async Task DuringAsync(string what, Func<Task> change, bool mayFail = false)
        {
            var reasons = await Availability.DuringAsync($"{words}: {what}", target, change);
            if (!hasty && !mayFail)
            {
                reasons.ShouldBeEmpty();
            }
        }
    }

    private static async Task DeleteOneAsync(string @namespace, string selector, string deployment)
    {
        var pods = await Cluster.PodsAsync(@namespace, selector);
        await Cluster.KubectlAsync("delete", "pod", "-n", @namespace, pods[0]);
        await Cluster.KubectlAsync("rollout", "status", "-n", @namespace, $"deployment/{deployment}", "--timeout", "90s");
    }

    private string Settings(string kind, bool hasty, int replicas, int maxAge = 1) =>
        $$"""
            {
              "certificate": { "mode": "ca" },
              "route": { "kind": "{{kind}}", "hostnames": ["{{_host}}"], "gateway": {{Edge.Gateway}} },
              "workload": { "replicas": {{replicas}}, "preStopSeconds": {{(hasty ? 1 : 5)}} },
              "nginx": { "keepaliveMinSeconds": {{(hasty ? 0 : 12)}}, "headers": { "X-Max-Age": "{{maxAge}}" } },
              "verification": { "enabled": false }
            }
            """;
}
