using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>What a load balancer has for an address, or has not, and which one it is. No pod is needed to see that.</summary>
public sealed class LoadBalancerAddressTests(ExposedStack exposed) : IClassFixture<ExposedStack>
{
    [Fact]
    public async Task It_can_do_without_ports_of_the_nodes()
    {
        var stack = await UpAsync(
            """{"type": "LoadBalancer", "allocateLoadBalancerNodePorts": false, "loadBalancerClass": "example.com/none", "waitForAddress": false}"""
        );

        (await LiveService.GetAsync(stack.Namespace)).NodePorts.ShouldBeEmpty();
        (await stack.OutputsAsync()).TryGetProperty("nodePorts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_host_name_in_place_of_an_address_is_given_back()
    {
        Cluster.RequireChoosyCloud();
        await UpAsync(Way.ClusterIP.Service);

        var stack = await UpAsync("""{"type": "LoadBalancer", "annotations": {"lab/load-balancer": "hostname"}}""");

        var name = (await LiveService.GetAsync(stack.Namespace)).ExternalAddresses.ShouldHaveSingleItem();
        var outputs = await stack.OutputsAsync();
        outputs.GetProperty("externalAddresses").Deserialize<string[]>().ShouldBe([name]);
        outputs.GetProperty("urls")[0].GetString().ShouldBe($"https://{name}");
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task One_that_never_gets_an_address_fails_and_names_the_setting_that_turns_the_wait_off()
    {
        Cluster.RequireChoosyCloud();
        await UpAsync(Way.ClusterIP.Service);
        var stack = await ConfigureAsync(
            """{"type": "LoadBalancer", "timeoutSeconds": 10, "annotations": {"lab/load-balancer": "none"}}"""
        );

        var up = await stack.TryUpAsync();

        up.ExitCode.ShouldNotBe(0);
        (up.StandardOutput + up.StandardError).ShouldContain("service.waitForAddress false");
    }

    [Fact]
    public async Task Nothing_is_waited_for_nor_wrong_when_the_wait_is_off()
    {
        Cluster.RequireChoosyCloud();
        await UpAsync(Way.ClusterIP.Service);

        var stack = await UpAsync("""{"type": "LoadBalancer", "waitForAddress": false, "annotations": {"lab/load-balancer": "none"}}""");

        (await stack.OutputsAsync()).GetProperty("externalAddresses").GetArrayLength().ShouldBe(0);
        await stack.ShouldBeUpToDateAsync();
        await stack.RefreshAsync();
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Another_load_balancer_class_replaces_the_service()
    {
        await UpAsync(OfClass("example.com/one"));
        var stack = await ConfigureAsync(OfClass("example.com/another"));

        (await stack.StepsAsync())[Switching.Service].ShouldBe("replace");
        await UpAsync(OfClass("example.com/another"));

        (await LiveService.GetAsync(stack.Namespace)).Spec.GetProperty("loadBalancerClass").GetString().ShouldBe("example.com/another");

        static string OfClass(string name) => $$"""{"type": "LoadBalancer", "loadBalancerClass": "{{name}}", "waitForAddress": false}""";
    }

    private Task<PulumiStack> UpAsync(string service) => exposed.UpAsync(service, replicas: 0);

    private Task<PulumiStack> ConfigureAsync(string service) => exposed.ConfigureAsync(service, replicas: 0);
}
