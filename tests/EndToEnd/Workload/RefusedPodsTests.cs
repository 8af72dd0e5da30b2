using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workload;

/// <summary>Pods that the namespace's rules do not let in.</summary>
public sealed class RefusedPodsTests
{
    // the proof's pod is within the limit, but one too many
    private const string Rules = """
        { "apiVersion": "v1", "kind": "List", "items": [
            { "apiVersion": "v1", "kind": "LimitRange", "metadata": { "name": "small" },
              "spec": { "limits": [{ "type": "Container", "max": { "memory": "100Mi" } }] } },
            { "apiVersion": "v1", "kind": "ResourceQuota", "metadata": { "name": "few" }, "spec": { "hard": { "pods": "1" } } } ] }
        """;

    [Fact]
    public async Task The_update_fails_with_the_api_servers_own_reasons()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Groups("32Mi"));
        await stack.UpAsync();
        await Cluster.KubectlAsync("apply", "-n", stack.Namespace, "-f", await stack.WriteAsync("rules.json", Rules));

        await stack.ConfigureAsync(Groups("33Mi"));
        var refused = await stack.TryUpAsync();
        var ended = DateTimeOffset.UtcNow;

        refused.ExitCode.ShouldNotBe(0);
        refused.StandardOutput.ShouldMatch(
            @"warning: ReplicaSet my-nginx-\S+ gets no pod: .*maximum memory usage per Container is 100Mi, but limit is 128Mi"
        );
        refused.StandardOutput.ShouldMatch(
            @"warning: Job my-nginx-proof-\S+ gets no pod: .*exceeded quota: few, requested: pods=1, used: pods=1, limited: pods=1"
        );

        // each pause before the next attempt is twice as long as the one before: the one that follows now outlasts an update
        await Eventually.HoldsAsync(async () => (await LastRefusalAsync(stack)).ShouldBeGreaterThan(ended));
        await Cluster.KubectlAsync("delete", "limitrange/small", "resourcequota/few", "-n", stack.Namespace);
        (await stack.UpAsync()).ShouldNotContain("forbidden");
    }

    private static async Task<DateTimeOffset> LastRefusalAsync(PulumiStack stack) =>
        (await Cluster.GetAsync("events", "-n", stack.Namespace, "--field-selector=reason=FailedCreate,involvedObject.kind=ReplicaSet"))
            .GetProperty("items")
            .EnumerateArray()
            .Max(one => one.GetProperty("lastTimestamp").GetDateTimeOffset());

    private static string Groups(string memory) =>
        $$"""
            {
              "verification": { "timeoutSeconds": 5 },
              "workload": { "replicas": 1, "preStopSeconds": 1, "progressDeadlineSeconds": 30, "memoryRequest": "{{memory}}" }
            }
            """;
}
