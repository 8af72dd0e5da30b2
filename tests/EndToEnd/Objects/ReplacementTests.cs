using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Objects;

public sealed class ReplacementTests
{
    public static TheoryData<string, string[]> EveryStack =>
        new()
        {
            {
                """{ "verification": { "enabled": false }, "workload": { "preStopSeconds": 1, "autoscaler": { "minReplicas": 2, "maxReplicas": 3 } } }""",
                ["Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"]
            },
            { """{ "verification": { "enabled": false }, "service": { "addresses": ["192.0.2.10"] } }""", ["EndpointSlice", "Service"] },
            new TheoryDataRow<string, string[]>(
                """{ "app": { "profile": "tutorial", "createNamespace": false }, "verification": { "curlPod": true } }""",
                ["ConfigMap", "Deployment", "Deployment", "NetworkPolicy", "PodDisruptionBudget", "Secret", "Service"]
            )
            {
                Explicit = true,
            },
        };

    [Theory, MemberData(nameof(EveryStack))]
    public async Task An_object_of_fixed_name_goes_before_its_successor_comes(string groups, string[] kinds)
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(groups);
        if (groups.Contains("tutorial", StringComparison.Ordinal))
        {
            await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
        }

        await stack.UpAsync();
        var objects = await FixedNames.OfAsync(stack);
        // of what the tutorial lacks, nothing is missed here
        objects.Select(one => one.Kind).Except(kinds).ShouldBeEmpty();
        objects.Select(one => one.Kind).ShouldContain("Service");

        foreach (var adopts in (string[])["false", "true"])
        {
            await stack.SetAsync(("cluster.adoptExisting", adopts));
            var before = await Task.WhenAll(objects.Select(UidAsync));

            await stack.UpAsync([.. objects.SelectMany(one => new[] { "--replace", one.Urn })]);

            var after = await Task.WhenAll(objects.Select(UidAsync));
            after.Intersect(before).ShouldBeEmpty();
            await stack.ShouldBeUpToDateAsync();
        }

        async Task<string> UidAsync((string Urn, string Kind, string Name) one) =>
            (await Cluster.GetAsync(one.Kind, one.Name, "-n", stack.Namespace)).GetProperty("metadata").GetProperty("uid").GetString()!;
    }

    [Fact]
    public async Task A_service_that_is_replaced_leaves_the_pods_alone()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("workload.replicas", "1"),
            ("workload.preStopSeconds", "1"),
            ("verification.enabled", "false")
        );
        await stack.UpAsync();
        var service = (await FixedNames.OfAsync(stack)).Single(one => one.Kind == "Service");
        var before = await PodsAsync();

        await stack.UpAsync("--replace", service.Urn);

        (await PodsAsync()).ShouldBe(before);

        Task<string> PodsAsync() => Cluster.KubectlAsync("get", "pods", "-n", stack.Namespace, "-l", "run=my-nginx", "-o", "name");
    }
}
