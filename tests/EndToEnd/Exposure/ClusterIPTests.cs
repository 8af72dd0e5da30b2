using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class ClusterIPTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    private const int Requests = 24;

    [Theory]
    [InlineData(nameof(Way.Headless), Explicit = true)]
    [InlineData(nameof(Way.NodePort), Explicit = true)]
    [InlineData(nameof(Way.LoadBalancer), Explicit = true)]
    public Task It_becomes_another_type_and_comes_back(string other) =>
        Switching.ThereAndBackAsync(exposed, Way.ClusterIP, Way.Named(other, outside));

    [Fact]
    public async Task A_client_stays_with_its_pod_when_it_is_asked_to()
    {
        (await AnsweringPodsAsync("None")).ShouldBeGreaterThan(1);
        (await AnsweringPodsAsync("ClientIP")).ShouldBe(1);
    }

    [Fact]
    public async Task Traffic_that_stays_on_its_node_is_proven_on_a_node_that_has_a_pod()
    {
        // one of its own: a pod that another test leaves behind may still be ending on the other node
        await using var stack = await PulumiStack.CreateAsync(
            ("service.internalTrafficPolicy", "Local"),
            ("workload.replicas", "1"),
            ("verification.curlPod", "true")
        );
        await stack.UpAsync();

        var node = (await Cluster.GetAsync("pods", "-n", stack.Namespace))
            .GetProperty("items")
            .EnumerateArray()
            .Select(pod => pod.GetProperty("spec").GetProperty("nodeName").GetString())
            .Distinct()
            .ShouldHaveSingleItem();
        node.ShouldNotBeNull();
        (await Shell.RunAsync("bash", ["-c", (await stack.OutputsAsync()).GetProperty("kubectlExecCommand").GetString()!])).ShouldContain(
            "Welcome to nginx!"
        );
    }

    [Fact]
    public async Task Ports_of_ones_own_are_where_clients_find_the_application()
    {
        var stack = await exposed.UpAsync(
            """{"httpPort": 80, "httpsPort": 9443, "httpPortName": "web", "httpsPortName": "web-tls", "httpAppProtocol": "http"}"""
        );

        var outputs = await stack.OutputsAsync();
        outputs
            .GetProperty("ports")
            .Deserialize<Dictionary<string, int>>()
            .ShouldBe(new Dictionary<string, int> { ["http"] = 80, ["https"] = 9443 }, ignoreOrder: true);
        var ports = (await LiveService.GetAsync(stack.Namespace)).Spec.GetProperty("ports").EnumerateArray().ToList();
        ports.Select(port => port.GetProperty("name").GetString()).ShouldBe(["web", "web-tls"]);
        ports[0].GetProperty("appProtocol").GetString().ShouldBe("http");
        (await Shell.RunAsync("bash", ["-c", outputs.GetProperty("kubectlExecCommand").GetString()!])).ShouldContain("Welcome to nginx!");
    }

    /// <summary>How many of three pods answer one client's requests.</summary>
    private async Task<int> AnsweringPodsAsync(string affinity)
    {
        var stack = await exposed.ConfigureAsync("{}");
        await stack.WriteAsync("who.conf", "location = /who { default_type text/plain; return 200 \"$hostname\\n\"; }\n");
        await exposed.UpAsync($$"""{"sessionAffinity": "{{affinity}}"}""", replicas: 3, nginx: """{"include": "who.conf"}""");

        var client = (await stack.OutputsAsync()).GetProperty("resourceNames").GetProperty("Pod").GetString()!;
        var answers = await Cluster.ExecAsync(
            stack.Namespace,
            client,
            "sh",
            "-c",
            $"for i in $(seq {Requests}); do curl -sS http://my-nginx:8080/who; done"
        );
        var pods = answers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        pods.Length.ShouldBe(Requests);
        return pods.Distinct(StringComparer.Ordinal).Count();
    }
}
