using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>Addresses of both families, and of IPv6 alone: all of them are told and lead to the application.</summary>
public sealed class DualStackTests(SharedStack shared, OutsideServer outside) : IClassFixture<SharedStack>
{
    private const string Both = """ "ipFamilies": ["IPv4", "IPv6"], "ipFamilyPolicy": "RequireDualStack" """;
    private const string Page = "Welcome to nginx!";

    [Fact]
    public async Task IPv6_alone_is_enough()
    {
        var stack = await UpAsync("""{ "ipFamilies": ["IPv6"] }""");

        var address = (await ListAsync(stack, "clusterIPs")).ShouldHaveSingleItem();
        FamilyOf(address).ShouldBe(AddressFamily.InterNetworkV6);
        await Asking.ShouldAnswerAsync(stack, $"http://{Bracketed(address)}:8080");
        var outputs = await stack.OutputsAsync();
        outputs.GetProperty("clusterIP").GetString().ShouldBe(address);
        foreach (var command in (string[])["curlCommand", "kubectlExecCommand"])
        {
            (await Shell.RunAsync("bash", ["-c", outputs.GetProperty(command).GetString()!], stack.Folder)).ShouldContain(Page);
        }

        (await Cluster.KubectlAsync("exec", "-n", stack.Namespace, "deployment/my-nginx", "--", "env"))
            .Split('\n')
            .ShouldContain($"MY_NGINX_SERVICE_HOST={address}");
    }

    [Fact]
    public async Task Another_primary_family_takes_another_service()
    {
        var stack = await UpAsync($$"""{ {{Both}} }""");
        var before = await LiveService.GetAsync(stack.Namespace);
        const string turned = """{ "ipFamilies": ["IPv6", "IPv4"], "ipFamilyPolicy": "PreferDualStack" }""";
        await shared.ConfigureAsync(Groups(turned));
        (await stack.StepsAsync())[Switching.Service].ShouldBe("replace");

        await UpAsync(turned);

        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldNotBe(before.Uid);
        (await ListAsync(stack, "clusterIPs")).Select(FamilyOf).ShouldBe([AddressFamily.InterNetworkV6, AddressFamily.InterNetwork]);
        var command = (await stack.OutputsAsync()).GetProperty("kubectlExecCommand").GetString()!;
        (await Shell.RunAsync("bash", ["-c", command])).ShouldContain(Page);
    }

    [Fact]
    public async Task Another_primary_family_than_the_clusters_own_takes_another_service_too()
    {
        await Cluster.RequireDualStackAsync();
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync("{}", replicas: 0);
        var before = await LiveService.GetAsync(stack.Namespace);
        const string Own = """{ "ipFamilies": ["IPv4"] }""";
        const string Turned = """{ "ipFamilies": ["IPv6"] }""";

        await fresh.ConfigureAsync(Own, replicas: 0);
        (await stack.StepsAsync())[Switching.Service].ShouldBe("update");
        await fresh.ConfigureAsync(Turned, replicas: 0);
        (await stack.StepsAsync())[Switching.Service].ShouldBe("replace");
        await fresh.UpAsync(Turned, replicas: 0);

        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldNotBe(before.Uid);
        (await ListAsync(stack, "clusterIPs")).Select(FamilyOf).ShouldBe([AddressFamily.InterNetworkV6]);
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task A_second_family_comes_and_goes_in_place()
    {
        await Cluster.RequireDualStackAsync();
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync("{}", replicas: 0);
        var before = await LiveService.GetAsync(stack.Namespace);

        await fresh.UpAsync("""{ "ipFamilyPolicy": "RequireDualStack" }""", replicas: 0);
        var both = await ListAsync(stack, "clusterIPs");
        both.Select(FamilyOf).ShouldBe([AddressFamily.InterNetwork, AddressFamily.InterNetworkV6]);
        await fresh.UpAsync("""{ "ipFamilyPolicy": "SingleStack" }""", replicas: 0);

        (await ListAsync(stack, "clusterIPs")).ShouldBe([before.ClusterIP]);
        both[0].ShouldBe(before.ClusterIP);
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(before.Uid);
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Each_node_answers_at_its_urls_of_both_families()
    {
        await Cluster.RequireDualStackAsync();
        string[] nodes = [.. await Cluster.NodesAsync(), .. await Cluster.NodesAsync(AddressFamily.InterNetworkV6)];
        var list = JsonSerializer.Serialize(nodes);

        var stack = await UpAsync(
            $$"""{ "type": "NodePort", {{Both}}, "nodeAddresses": {{list}} }""",
            certificate: $$"""{ "ipAddresses": {{list}} }"""
        );

        var ports = (await stack.OutputsAsync()).GetProperty("nodePorts");
        var urls = await ListAsync(stack, "urls");
        foreach (var node in nodes)
        {
            foreach (var scheme in (string[])["https", "http"])
            {
                var url = $"{scheme}://{Bracketed(node)}:{ports.GetProperty(scheme)}";
                urls.ShouldContain(url);
                await Asking.ShouldAnswerAsync(stack, url);
            }
        }
    }

    [Fact]
    public async Task A_headless_services_name_leads_to_both_addresses_of_each_pod()
    {
        var stack = await UpAsync($$"""{ "type": "Headless", {{Both}} }""");
        var outputs = await stack.OutputsAsync();
        var client = outputs.GetProperty("resourceNames").GetProperty("Pod").GetString()!;

        // DNS may remember earlier answers for a while, and a pod of an earlier test may still be ending
        await Eventually.HoldsAsync(async () =>
        {
            var pods = await Cluster.KubectlAsync(
                "get",
                "pods",
                "-n",
                stack.Namespace,
                "-l",
                "run=my-nginx",
                "-o",
                "jsonpath={.items[*].status.podIPs[*].ip}"
            );
            var answer = await Cluster.ExecAsync(stack.Namespace, client, "nslookup", outputs.GetProperty("dnsName").GetString()!);
            // past the server's own address
            answer[answer.IndexOf("Name:", StringComparison.Ordinal)..]
                .Split()
                .Where(word => IPAddress.TryParse(word, out _))
                .ShouldBe(pods.Split(' '), ignoreOrder: true);
        });
    }

    [Fact]
    public async Task Given_addresses_of_both_families_are_reached_by_the_cluster_IP_of_theirs()
    {
        await Cluster.RequireDualStackAsync();
        var stack = await UpAsync(
            $$"""{ {{Both}}, "addresses": ["{{outside.Address}}", "{{outside.IPv6Address}}"], "httpTargetPort": {{outside.HttpPort}}, "httpsTargetPort": {{outside.HttpsPort}} }"""
        );

        (await Cluster.KubectlAsync("get", "endpointslices", "-n", stack.Namespace, "-o", "name"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.Split('/')[1])
            .ShouldBe(["my-nginx-ipv4-0", "my-nginx-ipv6-0"], ignoreOrder: true);
        foreach (var address in await ListAsync(stack, "clusterIPs"))
        {
            await Asking.ShouldAnswerAsync(stack, $"http://{Bracketed(address)}:8080", OutsideServer.Page);
        }
    }

    private async Task<PulumiStack> UpAsync(string service, string certificate = "{}")
    {
        await Cluster.RequireDualStackAsync();
        return await shared.UpAsync(Groups(service, certificate));
    }

    private static string Groups(string service, string certificate = "{}") =>
        $$"""
            {
              "service": {{service}}, "certificate": {{certificate}}, "workload": { "replicas": 1, "preStopSeconds": 1 },
              "verification": { "curlPod": true }
            }
            """;

    private static async Task<string[]> ListAsync(PulumiStack stack, string output) =>
        (await stack.OutputsAsync()).GetProperty(output).Deserialize<string[]>()!;

    private static AddressFamily FamilyOf(string address) => IPAddress.Parse(address).AddressFamily;

    private static string Bracketed(string address) => FamilyOf(address) == AddressFamily.InterNetworkV6 ? $"[{address}]" : address;
}
