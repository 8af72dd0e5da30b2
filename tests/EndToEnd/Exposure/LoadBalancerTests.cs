using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class LoadBalancerTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    [Theory]
    [InlineData(nameof(Way.Addresses))]
    [InlineData(nameof(Way.ExternalName))]
    public async Task It_becomes_another_type_and_comes_back(string other)
    {
        // a preview does not see fields go that a Service was created with: the provider takes them over with the first update
        await exposed.UpAsync(Way.ClusterIP.Service);
        await Switching.ThereAndBackAsync(exposed, Way.LoadBalancer, Way.Named(other, outside));
    }

    [Fact]
    public async Task The_command_in_the_outputs_gets_the_page_by_its_address()
    {
        var stack = await exposed.UpAsync(Way.LoadBalancer.Service);
        var outputs = await stack.OutputsAsync();
        var address = outputs.GetProperty("externalAddresses")[0].GetString()!;
        var command = outputs.GetProperty("curlCommand").GetString()!;

        command.ShouldContain(address);
        outputs.GetProperty("urls").Deserialize<string[]>()!.ShouldContain($"https://{address}");
        await Eventually.HoldsAsync(async () =>
            (await Shell.TryAsync("bash", ["-c", command], stack.Folder)).StandardOutput.ShouldContain("Welcome to nginx!")
        );
    }

    [Fact]
    public async Task Source_ranges_are_in_the_object_and_change_in_place()
    {
        var stack = await exposed.UpAsync(Way.LoadBalancer.Service);
        var before = await LiveService.GetAsync(stack.Namespace);
        Ranges(before).ShouldBe(["10.0.0.0/8", "192.168.0.0/16"]);

        await exposed.UpAsync("""{"type": "LoadBalancer", "loadBalancerSourceRanges": ["10.0.0.0/8"]}""");
        var after = await LiveService.GetAsync(stack.Namespace);
        Ranges(after).ShouldBe(["10.0.0.0/8"]);
        after.Uid.ShouldBe(before.Uid);

        static IEnumerable<string?> Ranges(LiveService service) =>
            service.Spec.GetProperty("loadBalancerSourceRanges").EnumerateArray().Select(range => range.GetString());
    }

    [Fact]
    public async Task Source_ranges_that_it_was_made_with_go_with_its_type()
    {
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync("""{"type": "LoadBalancer", "loadBalancerSourceRanges": ["10.0.0.0/8"]}""", replicas: 0);
        var before = await LiveService.GetAsync(stack.Namespace);

        await fresh.UpAsync(Way.NodePort.Service, replicas: 0);

        var after = await LiveService.GetAsync(stack.Namespace);
        after.Uid.ShouldBe(before.Uid);
        after.Fields.ShouldBe(Way.NodePort.Fields, ignoreOrder: true);
    }

    [Fact]
    public async Task Its_certificate_names_its_addresses_on_request()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(
            """
            {
              "service": { "type": "LoadBalancer" }, "workload": { "replicas": 1, "preStopSeconds": 1 },
              "certificate": { "mode": "ca", "includeClusterIP": true, "includeExternalAddresses": true }
            }
            """
        );
        // what is not known yet is not made up
        (await stack.TryPreviewAsync()).StandardOutput.ShouldMatch(@"certificateFingerprint *: \[unknown\]");

        await stack.UpAsync();

        var outputs = await stack.OutputsAsync();
        var ca = await stack.WriteAsync("ca.crt", outputs.GetProperty("caCertificatePem").GetString()!);
        foreach (
            var address in (string[])
                [outputs.GetProperty("externalAddresses")[0].GetString()!, outputs.GetProperty("clusterIP").GetString()!]
        )
        {
            await Eventually.HoldsAsync(async () =>
                (
                    await Shell.TryAsync("curl", ["-sS", "--max-time", "5", "--cacert", ca, $"https://{address}"])
                ).StandardOutput.ShouldContain("Welcome to nginx!")
            );
        }

        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Its_health_check_port_is_pinned_in_place_and_another_one_replaces_it()
    {
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync("""{"type": "LoadBalancer"}""", replicas: 0);
        var unpinned = await LiveService.GetAsync(stack.Namespace);

        var pinned = await AtAsync(30081);
        pinned.Uid.ShouldBe(unpinned.Uid);
        var other = await AtAsync(30082);
        other.Uid.ShouldNotBe(pinned.Uid);
        other.Spec.GetProperty("healthCheckNodePort").GetInt32().ShouldBe(30082);
        await fresh.UpAsync("""{"type": "LoadBalancer", "externalTrafficPolicy": "Local"}""", replicas: 0);
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(other.Uid);
        (await AtAsync(30082)).Uid.ShouldBe(other.Uid);
        await fresh.UpAsync("""{"type": "LoadBalancer"}""", replicas: 0);
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(other.Uid);

        async Task<LiveService> AtAsync(int port)
        {
            await fresh.UpAsync(
                $$"""{"type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": {{port}} }""",
                replicas: 0
            );
            return await LiveService.GetAsync(stack.Namespace);
        }
    }

    [Fact]
    public async Task A_health_check_port_that_Kubernetes_chose_gives_way_to_one_that_is_pinned()
    {
        await using var fresh = new ExposedStack();
        await fresh.UpAsync("""{"type": "LoadBalancer", "externalTrafficPolicy": "Local"}""", replicas: 0);
        var stack = await fresh.UpAsync(
            """{"type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": 30083}""",
            replicas: 0
        );

        (await LiveService.GetAsync(stack.Namespace)).Spec.GetProperty("healthCheckNodePort").GetInt32().ShouldBe(30083);
    }

    [Fact]
    public async Task It_can_do_without_ports_of_the_nodes()
    {
        var stack = await exposed.UpAsync(
            """{"type": "LoadBalancer", "allocateLoadBalancerNodePorts": false, "loadBalancerClass": "example.com/none", "waitForAddress": false}"""
        );

        (await LiveService.GetAsync(stack.Namespace)).NodePorts.ShouldBeEmpty();
        (await stack.OutputsAsync()).TryGetProperty("nodePorts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_host_name_in_place_of_an_address_is_given_back()
    {
        Cluster.RequireChoosyCloud();
        await exposed.UpAsync(Way.ClusterIP.Service);

        var stack = await exposed.UpAsync("""{"type": "LoadBalancer", "annotations": {"lab/load-balancer": "hostname"}}""");

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
        await exposed.UpAsync(Way.ClusterIP.Service);
        var stack = await exposed.ConfigureAsync(
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
        await exposed.UpAsync(Way.ClusterIP.Service);

        var stack = await exposed.UpAsync(
            """{"type": "LoadBalancer", "waitForAddress": false, "annotations": {"lab/load-balancer": "none"}}"""
        );

        (await stack.OutputsAsync()).GetProperty("externalAddresses").GetArrayLength().ShouldBe(0);
        await stack.ShouldBeUpToDateAsync();
        await stack.RefreshAsync();
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Another_load_balancer_class_replaces_the_service()
    {
        await exposed.UpAsync(OfClass("example.com/one"));
        var stack = await exposed.ConfigureAsync(OfClass("example.com/another"));

        (await stack.StepsAsync())[Switching.Service].ShouldBe("replace");
        await exposed.UpAsync(OfClass("example.com/another"));

        (await LiveService.GetAsync(stack.Namespace)).Spec.GetProperty("loadBalancerClass").GetString().ShouldBe("example.com/another");

        static string OfClass(string name) => $$"""{"type": "LoadBalancer", "loadBalancerClass": "{{name}}", "waitForAddress": false}""";
    }
}
