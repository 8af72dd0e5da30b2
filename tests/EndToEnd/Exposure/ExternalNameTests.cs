using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class ExternalNameTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    [Theory]
    [InlineData(nameof(Way.ClusterIP), Explicit = true)]
    [InlineData(nameof(Way.Headless), Explicit = true)]
    public Task It_becomes_another_type_and_comes_back(string other) =>
        Switching.ThereAndBackAsync(exposed, Way.ExternalName, Way.Named(other, outside));

    [Fact]
    public async Task It_is_resolved_to_the_other_names_address_from_the_curl_pod()
    {
        var stack = await exposed.UpAsync(Way.ExternalName.Service);
        var outputs = await stack.OutputsAsync();

        var answer = await Cluster.ExecAsync(
            stack.Namespace,
            outputs.GetProperty("resourceNames").GetProperty("Pod").GetString()!,
            "nslookup",
            outputs.GetProperty("dnsName").GetString()!
        );

        answer.ShouldContain(
            $"Address: {await Cluster.KubectlAsync("get", "service", "kubernetes", "-n", "default", "-o", "jsonpath={.spec.clusterIP}")}"
        );
    }

    [Fact]
    public async Task Nothing_else_is_declared_for_it()
    {
        // not one that led to pods before: Kubernetes leaves their slices where they are, though it heeds them no more
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync(Way.ExternalName.Service);

        var there = await Cluster.KubectlAsync(
            "get",
            "deployments,jobs,secrets,networkpolicies,endpointslices,poddisruptionbudgets",
            "-n",
            stack.Namespace,
            "-o",
            "name"
        );

        // but for the proof of the alias, and for who may be reached by it and by the Pod with curl
        there
            .Trim()
            .Split('\n')
            .Where(name => !name.StartsWith("job.batch/my-nginx-proof-", StringComparison.Ordinal))
            .ShouldBe(["networkpolicy.networking.k8s.io/my-nginx-curl"]);
    }
}
