using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workload;

/// <summary>Who gets through the NetworkPolicy, by addresses of both families.</summary>
public sealed class TrafficPolicyTests
{
    [Fact]
    public async Task A_network_that_is_allowed_gets_in_by_its_family_alone_and_others_by_none()
    {
        await Cluster.RequireDualStackAsync();
        await using var stack = await PulumiStack.CreateAsync();
        await UpAsync(stack, "[]");
        var friend = await ClientPod.CreateAsync(stack, "friend");
        var stranger = await ClientPod.CreateAsync(stack, "stranger");
        var service = (await stack.OutputsAsync()).GetProperty("clusterIPs").Deserialize<string[]>()!;
        var (ipv4, ipv6) = ($"http://{service[0]}:8080", $"http://[{service[1]}]:8080");
        // without any network in the settings everyone gets in
        await ReachesAsync(stranger, ipv4, ipv6);

        await UpAsync(stack, $$"""[{ "cidr": "{{friend.IPv4}}/32" }, { "cidr": "{{friend.IPv6}}/128" }]""");
        await ReachesNotAsync(stranger, ipv4, ipv6);
        await ReachesAsync(friend, ipv4, ipv6);

        await UpAsync(stack, $$"""[{ "cidr": "{{friend.IPv6}}/128" }]""");
        await ReachesNotAsync(friend, ipv4);
        await ReachesAsync(friend, ipv6);
        await ReachesNotAsync(stranger, ipv4, ipv6);
    }

    private static async Task UpAsync(PulumiStack stack, string allowFrom)
    {
        await stack.ConfigureAsync(
            $$"""
            {
              "service": { "ipFamilyPolicy": "RequireDualStack" }, "network": { "allowFrom": {{allowFrom}} },
              "workload": { "replicas": 1, "preStopSeconds": 1 }
            }
            """
        );
        await stack.UpAsync();
    }

    // the network plugin takes a moment
    private static Task ReachesAsync(ClientPod client, params string[] urls) =>
        Eventually.HoldsAsync(async () =>
        {
            foreach (var url in urls)
            {
                (await client.CurlAsync(url)).StandardOutput.ShouldContain("Welcome to nginx!", customMessage: url);
            }
        });

    private static Task ReachesNotAsync(ClientPod client, params string[] urls) =>
        Eventually.HoldsAsync(async () =>
        {
            foreach (var url in urls)
            {
                (await client.CurlAsync(url)).ExitCode.ShouldBeOneOf([7, 28], customMessage: url);
            }
        });
}
