using System.Text.Json;
using KubeExpose.EndToEnd.Exposure;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Tutorial;

/// <summary>The tutorial's steps 21 to 25, and 17 on the way there: out of the cluster, by the nodes and by a load balancer.</summary>
[Collection(typeof(TutorialStack))]
public sealed class ExposingTests(TutorialStack tutorial)
{
    private const string ClusterIP = """{"type": "ClusterIP"}""";
    private const string NodePort = """{"type": "NodePort"}""";
    private const string LoadBalancer = """{"type": "LoadBalancer"}""";
    private const string Page = "<title>Welcome to nginx!</title>";

    [Theory]
    [InlineData(ClusterIP, NodePort)]
    [InlineData(NodePort, LoadBalancer)]
    public async Task What_the_tutorial_deletes_or_edits_is_one_update_in_place(string before, string after)
    {
        var stack = await tutorial.UpAsync(before);

        await tutorial.ConfigureAsync(after);

        (await stack.StepsAsync()).ShouldBe(
            new Dictionary<string, string> { [Switching.Service] = "update", [Switching.Proof] = "replace" },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task The_nodes_ports_are_in_the_object_and_in_the_outputs()
    {
        var stack = await tutorial.UpAsync(NodePort);
        var ports = (await stack.OutputsAsync()).GetProperty("nodePorts");

        (await Cluster.KubectlAsync("get", "svc", "my-nginx", "-n", stack.Namespace, "-o", "yaml")).ShouldMatch(
            $@"- name: http\n +nodePort: {ports.GetProperty("http")}\n +port: 8080\n +protocol: TCP\n +targetPort: 80\n +- name: https\n +nodePort: {ports.GetProperty("https")}\n +port: 443\n +protocol: TCP\n +targetPort: 443\n"
        );
    }

    [Fact]
    public async Task A_node_answers_at_its_port()
    {
        var stack = await tutorial.UpAsync(NodePort);
        var outputs = await stack.OutputsAsync();
        var ca = await stack.WriteAsync("ca.crt", outputs.GetProperty("caCertificatePem").GetString()!);
        var node = (await Cluster.NodesAsync())[0];

        (
            await Shell.RunAsync(
                "curl",
                [
                    "-sS",
                    "--max-time",
                    "5",
                    "--cacert",
                    ca,
                    "--connect-to",
                    $"::{node}:{outputs.GetProperty("nodePorts").GetProperty("https")}",
                    "https://my-nginx",
                ]
            )
        ).ShouldContain(Page);
    }

    [Fact]
    public async Task The_load_balancer_has_an_address_that_answers()
    {
        var stack = await tutorial.UpAsync(LoadBalancer);
        var outputs = await stack.OutputsAsync();
        var address = outputs.GetProperty("externalAddresses").Deserialize<string[]>().ShouldHaveSingleItem();
        var ca = await stack.WriteAsync("ca.crt", outputs.GetProperty("caCertificatePem").GetString()!);

        (await Cluster.KubectlAsync("get", "svc", "my-nginx", "-n", stack.Namespace, "--no-headers")).ShouldMatch(
            $@"^my-nginx +LoadBalancer +\S+ +{address} +8080:\d+/TCP,443:\d+/TCP "
        );
        await Eventually.HoldsAsync(async () =>
            (
                await Shell.TryAsync(
                    "curl",
                    ["-sS", "--max-time", "5", "--cacert", ca, "--connect-to", $"::{address}:443", "https://my-nginx"]
                )
            ).StandardOutput.ShouldContain(Page)
        );
    }

    [Fact]
    public async Task A_load_balancer_that_is_known_by_name_is_described_by_it()
    {
        Cluster.RequireChoosyCloud();
        await tutorial.UpAsync(ClusterIP);

        var stack = await tutorial.UpAsync("""{"type": "LoadBalancer", "annotations": {"lab/load-balancer": "hostname"}}""");

        var name = (await stack.OutputsAsync()).GetProperty("externalAddresses")[0].GetString();
        (await Cluster.KubectlAsync("describe", "service", "my-nginx", "-n", stack.Namespace)).ShouldMatch(
            $"(?m)^LoadBalancer Ingress: +{name}$"
        );
    }
}
