using System.Collections.Immutable;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Exposure;

[Collection(StackCollection.Name)]
public sealed class AddressTests
{
    private const string LoadBalancer = """{ "service": { "type": "LoadBalancer" } }""";

    [Fact]
    public async Task A_load_balancer_with_one_address_is_found_by_it()
    {
        var outputs = (await Recorded.Of(LoadBalancer)).Outputs;

        Texts(outputs["externalAddresses"]).ShouldBe(["203.0.113.10"]);
        Texts(outputs["urls"])
            .ShouldBe([
                "https://203.0.113.10",
                "http://203.0.113.10:8080",
                "https://my-nginx.default.svc.cluster.local",
                "http://my-nginx.default.svc.cluster.local:8080",
            ]);
        outputs["curlCommand"]
            .ShouldBe("curl --silent --show-error --max-time 10 --cacert <(pulumi stack output caCertificatePem) https://203.0.113.10/");
    }

    [Theory]
    [InlineData("off", """{"https":443}""", """{"https":31000}""", "https://192.0.2.1:31000")]
    [InlineData("redirect", """{"http":8080,"https":443}""", """{"http":31000,"https":31001}""", "https://192.0.2.1:31001")]
    public async Task Without_http_there_is_no_port_for_it(string http, string ports, string nodePorts, string url)
    {
        var outputs = (
            await Recorded.Of($$"""{ "service": { "type": "NodePort", "http": "{{http}}", "nodeAddresses": ["192.0.2.1"] } }""")
        ).Outputs;

        PlainJson.Of(outputs["ports"]).ShouldBe(ports);
        PlainJson.Of(outputs["nodePorts"]).ShouldBe(nodePorts);
        Texts(outputs["urls"]).First().ShouldBe(url);
        Texts(outputs["urls"]).Any(one => one.StartsWith("http:", StringComparison.Ordinal)).ShouldBe(http != "off");
    }

    [Fact]
    public async Task A_load_balancer_may_have_a_host_name_instead() =>
        Texts(
                (await Recorded.Of(LoadBalancer, new() { LoadBalancer = [("hostname", "a1b2.elb.amazonaws.com")] })).Outputs[
                    "externalAddresses"
                ]
            )
            .ShouldBe(["a1b2.elb.amazonaws.com"]);

    [Fact]
    public async Task A_load_balancer_may_have_several_addresses_of_both_kinds()
    {
        var outputs = (await Recorded.Of(LoadBalancer, new() { LoadBalancer = [("ip", "203.0.113.10"), ("ip", "2001:db8::1")] })).Outputs;

        Texts(outputs["externalAddresses"]).ShouldBe(["203.0.113.10", "2001:db8::1"]);
        Texts(outputs["urls"]).ShouldContain("https://[2001:db8::1]");
        Texts(outputs["urls"]).ShouldContain("http://[2001:db8::1]:8080");
    }

    [Fact]
    public async Task A_load_balancer_without_an_address_yet_gives_an_empty_list()
    {
        var outputs = (
            await Recorded.Of("""{ "service": { "type": "LoadBalancer", "waitForAddress": false } }""", new() { LoadBalancer = [] })
        ).Outputs;

        Texts(outputs["externalAddresses"]).ShouldBeEmpty();
        Texts(outputs["urls"]).ShouldBe(["https://my-nginx.default.svc.cluster.local", "http://my-nginx.default.svc.cluster.local:8080"]);
    }

    [Fact]
    public async Task Names_of_ones_own_come_first_and_lead_to_the_outermost_address()
    {
        var outputs = (
            await Recorded.Of(
                """{ "service": { "type": "LoadBalancer" }, "certificate": { "dnsNames": ["shop.example.com", "*.shop.example.com"] } }"""
            )
        ).Outputs;

        Texts(outputs["urls"]).Take(3).ShouldBe(["https://shop.example.com", "http://shop.example.com:8080", "https://203.0.113.10"]);
        outputs["curlCommand"].ShouldBeOfType<string>().ShouldEndWith(" --connect-to ::203.0.113.10:443 https://shop.example.com/");
    }

    [Fact]
    public async Task An_address_that_the_certificate_does_not_name_is_no_URL_but_a_way_to_a_name()
    {
        var outputs = (
            await Recorded.Of("""{ "service": { "type": "LoadBalancer" }, "certificate": { "includeExternalAddresses": false } }""")
        ).Outputs;

        Texts(outputs["urls"]).ShouldBe(["https://my-nginx.default.svc.cluster.local", "http://my-nginx.default.svc.cluster.local:8080"]);
        outputs["curlCommand"].ShouldBeOfType<string>().ShouldEndWith(" --connect-to ::203.0.113.10:443 https://my-nginx/");
    }

    [Fact]
    public async Task Without_addresses_of_nodes_the_command_goes_to_the_curl_pods_node()
    {
        var outputs = (await Recorded.Of("""{ "service": { "type": "NodePort" } }""")).Outputs;

        Texts(outputs["urls"]).ShouldBe(["https://my-nginx.default.svc.cluster.local", "http://my-nginx.default.svc.cluster.local:8080"]);
        outputs["curlCommand"].ShouldBeOfType<string>().ShouldEndWith(" --connect-to ::192.0.2.9:31001 https://my-nginx/");
    }

    [Fact]
    public async Task Dual_stack_gives_both_cluster_IPs()
    {
        var outputs = (
            await Recorded.Of(
                """{ "service": { "ipFamilyPolicy": "PreferDualStack" } }""",
                new() { ClusterIPs = ["10.96.0.10", "fd00:10:96::a"] }
            )
        ).Outputs;

        outputs["clusterIP"].ShouldBe("10.96.0.10");
        Texts(outputs["clusterIPs"]).ShouldBe(["10.96.0.10", "fd00:10:96::a"]);
    }

    [Fact]
    public async Task Addresses_of_nodes_give_URLs_of_their_ports()
    {
        var outputs = (
            await Recorded.Of("""{ "service": { "type": "NodePort", "nodeAddresses": ["192.0.2.1", "node2.example.com"] } }""")
        ).Outputs;

        Texts(outputs["urls"])
            .Take(4)
            .ShouldBe([
                "https://192.0.2.1:31001",
                "http://192.0.2.1:31000",
                "https://node2.example.com:31001",
                "http://node2.example.com:31000",
            ]);
        outputs["curlCommand"].ShouldBeOfType<string>().ShouldEndWith(" https://192.0.2.1:31001/");
        PlainJson.Of(outputs["nodePorts"]).ShouldBe("""{"http":31000,"https":31001}""");
    }

    [Fact]
    public async Task A_headless_service_is_found_by_the_ports_of_its_pods()
    {
        var outputs = (await Recorded.Of(Stacks.Headless)).Outputs;

        outputs["clusterIP"].ShouldBeNull();
        Texts(outputs["clusterIPs"]).ShouldBeEmpty();
        outputs["curlCommand"].ShouldBeNull();
        Texts(outputs["urls"])
            .ShouldBe(["https://my-nginx.default.svc.cluster.local:8443", "http://my-nginx.default.svc.cluster.local:8080"]);
    }

    [Fact]
    public async Task An_alias_has_neither_addresses_nor_ports()
    {
        var outputs = (await Recorded.Of(Stacks.ExternalName)).Outputs;

        outputs["clusterIP"].ShouldBeNull();
        outputs["ports"].ShouldBeNull();
        Texts(outputs["urls"]).ShouldBeEmpty();
        outputs["dnsName"].ShouldBe("my-nginx.default.svc.cluster.local");
        outputs["kubectlExecCommand"]
            .ShouldBe("kubectl --namespace default exec my-nginx-curl-1a2b3c4d -- nslookup my-nginx.default.svc.cluster.local");
    }

    [Fact]
    public async Task Commands_name_the_context_that_was_chosen() =>
        (await Recorded.Of("""{ "cluster": { "context": "arn:aws:eks:eu-west-1:1:cluster/a b" } }"""))
            .Outputs["kubectlExecCommand"]
            .ShouldBe(
                "kubectl --context 'arn:aws:eks:eu-west-1:1:cluster/a b' --namespace default exec my-nginx-curl-1a2b3c4d -- curl --silent --show-error --max-time 10 --cacert /etc/ssl/kube-expose/ca.crt https://my-nginx"
            );

    [Theory]
    [InlineData("{}")]
    [InlineData(LoadBalancer)]
    [InlineData(Stacks.Headless)]
    [InlineData(Stacks.ExternalName)]
    [InlineData(Stacks.Addresses)]
    [InlineData("""{ "certificate": { "includeClusterIP": true } }""")]
    public async Task A_first_preview_invents_no_address(string settings)
    {
        var outputs = (await Recorded.Of(settings, preview: true)).Outputs;

        foreach (var name in new[] { "clusterIP", "clusterIPs", "externalAddresses", "nodePorts", "urls" })
        {
            outputs[name].ShouldBeNull(name);
        }
    }

    [Fact]
    public async Task Scaled_to_zero_nothing_waits_for_pods()
    {
        var stack = await Recorded.Of(Stacks.ScaledToZero);

        stack.Has("Job").ShouldBeFalse();
        stack.Has("PodDisruptionBudget").ShouldBeFalse();
        Texts(stack.Outputs["clusterIPs"]).ShouldBe(["10.96.0.10"]);
    }

    private static IEnumerable<string> Texts(object? list) => list.ShouldBeOfType<ImmutableArray<string>>();
}
