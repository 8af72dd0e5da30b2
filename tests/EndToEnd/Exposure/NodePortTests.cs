using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class NodePortTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    [Theory]
    [InlineData(nameof(Way.LoadBalancer), Explicit = true)]
    [InlineData(nameof(Way.Addresses), Explicit = true)]
    [InlineData(nameof(Way.ExternalName), Explicit = true)]
    public Task It_becomes_another_type_and_comes_back(string other) =>
        Switching.ThereAndBackAsync(exposed, Way.NodePort, Way.Named(other, outside));

    [Fact]
    public async Task Every_node_answers_at_the_urls_in_the_outputs()
    {
        var nodes = await Cluster.NodesAsync();
        var stack = await exposed.UpAsync($$"""{"type": "NodePort", "nodeAddresses": {{JsonSerializer.Serialize(nodes)}}}""");

        var outputs = await stack.OutputsAsync();
        var http = outputs.GetProperty("nodePorts").GetProperty("http").GetInt32();
        var https = outputs.GetProperty("nodePorts").GetProperty("https").GetInt32();
        var urls = outputs.GetProperty("urls").Deserialize<string[]>()!;
        var ca = await stack.WriteAsync("ca.crt", outputs.GetProperty("caCertificatePem").GetString()!);

        foreach (var node in nodes)
        {
            urls.ShouldContain($"https://{node}:{https}");
            urls.ShouldContain($"http://{node}:{http}");
            await Eventually.HoldsAsync(async () =>
                (await Shell.TryAsync("curl", ["-sS", "--max-time", "5", $"http://{node}:{http}"])).StandardOutput.ShouldContain(
                    "Welcome to nginx!"
                )
            );
            (
                await Shell.RunAsync(
                    "curl",
                    ["-sS", "--max-time", "5", "--cacert", ca, "--connect-to", $"::{node}:{https}", $"https://my-nginx:{https}"]
                )
            ).ShouldContain("Welcome to nginx!");
        }
    }

    [Fact]
    public async Task Pinned_ports_are_kept_and_can_be_moved_in_place()
    {
        var free = await StaticBand.FreeAsync(3);

        var stack = await exposed.UpAsync(Pinned(free[0], free[1]));
        var before = await LiveService.GetAsync(stack.Namespace);
        (before.NodePorts["http"], before.NodePorts["https"]).ShouldBe((free[0], free[1]));

        await exposed.UpAsync(Pinned(free[0], free[2]));
        var after = await LiveService.GetAsync(stack.Namespace);
        (after.NodePorts["http"], after.NodePorts["https"], after.Uid).ShouldBe((free[0], free[2], before.Uid));

        static string Pinned(int http, int https) => $$"""{"type": "NodePort", "httpNodePort": {{http}}, "httpsNodePort": {{https}}}""";
    }
}
