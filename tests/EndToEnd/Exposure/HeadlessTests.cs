using System.Net;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class HeadlessTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    [Theory]
    [InlineData(nameof(Way.NodePort), Explicit = true)]
    [InlineData(nameof(Way.LoadBalancer))]
    [InlineData(nameof(Way.Addresses), Explicit = true)]
    public Task It_becomes_another_type_and_comes_back(string other) =>
        Switching.ThereAndBackAsync(exposed, Way.Headless, Way.Named(other, outside));

    [Fact]
    public async Task Its_name_leads_to_the_pods_themselves()
    {
        var stack = await exposed.UpAsync(Way.Headless.Service);
        var outputs = await stack.OutputsAsync();
        var client = outputs.GetProperty("resourceNames").GetProperty("Pod").GetString()!;

        // DNS may remember earlier answers for a while, and a pod of an earlier test may still be ending
        await Eventually.HoldsAsync(async () =>
        {
            var pods = (
                await Cluster.GetAsync("pods", "-n", stack.Namespace, "-l", "run=my-nginx", "--field-selector", "status.phase=Running")
            )
                .GetProperty("items")
                .EnumerateArray()
                .Select(pod => pod.GetProperty("status").GetProperty("podIP").GetString()!);
            var answer = await Cluster.ExecAsync(stack.Namespace, client, "nslookup", outputs.GetProperty("dnsName").GetString()!);
            // past the server's own address
            answer[answer.IndexOf("Name:", StringComparison.Ordinal)..]
                .Split()
                .Where(word => IPAddress.TryParse(word, out _))
                .ShouldBe(pods, ignoreOrder: true);
        });
    }

    [Fact]
    public async Task The_ports_in_the_outputs_are_the_pods_own()
    {
        var stack = await exposed.UpAsync(Way.Headless.Service);

        (await stack.OutputsAsync())
            .GetProperty("ports")
            .Deserialize<Dictionary<string, int>>()
            .ShouldBe(new Dictionary<string, int> { ["http"] = 8080, ["https"] = 8443 }, ignoreOrder: true);
    }
}
