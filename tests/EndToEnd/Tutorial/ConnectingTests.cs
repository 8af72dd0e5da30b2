using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Tutorial;

/// <summary>The tutorial's first half, steps 1 to 12: pods, a Service inside the cluster, and how pods find it.</summary>
[Collection(typeof(TutorialStack))]
public sealed class ConnectingTests(TutorialStack tutorial)
{
    private const string Service = """{"type": "ClusterIP"}""";
    private const string Address = @"\d+\.\d+\.\d+\.\d+";

    [Fact]
    public async Task Two_pods_run_each_with_an_address_and_a_node()
    {
        var pods = await KubectlAsync("get", "pods", "-l", "run=my-nginx", "-o", "wide", "--no-headers");

        pods.ShouldMatch($@"^(my-nginx-\S+ +1/1 +Running +0 +\S+ +{Address} +\S+ .*\n){{2}}$");
    }

    [Fact]
    public async Task The_pods_addresses_can_be_listed()
    {
        var addresses = await KubectlAsync("get", "pods", "-l", "run=my-nginx", "-o", "custom-columns=POD_IP:.status.podIPs");

        // the second one where the cluster has both kinds
        addresses.ShouldMatch($@"^POD_IP\s+(\[map\[ip:{Address}\]( map\[ip:[0-9a-f:]+\])?\]\s+){{2}}$");
    }

    [Fact]
    public async Task The_service_has_an_address_inside_the_cluster()
    {
        var service = await KubectlAsync("get", "svc", "my-nginx", "--no-headers");

        service.ShouldMatch($@"^my-nginx +ClusterIP +{Address} +<none> +8080/TCP,443/TCP ");
        service.ShouldContain($" {await ClusterIPAsync()} ");
    }

    [Fact]
    public async Task The_service_leads_to_both_pods()
    {
        var description = await KubectlAsync("describe", "svc", "my-nginx");
        var pods = Lines(
            await KubectlAsync("get", "pods", "-l", "run=my-nginx", "-o", "jsonpath={range .items[*]}{.status.podIP}{\"\\n\"}{end}")
        );

        foreach (
            var line in new[]
            {
                "Labels: +run=my-nginx",
                "Selector: +run=my-nginx",
                "Type: +ClusterIP",
                "IP Family Policy: +SingleStack",
                "IP Families: +IPv4",
                "Port: +http +8080/TCP",
                "Port: +https +443/TCP",
                "Session Affinity: +None",
            }
        )
        {
            description.ShouldMatch($"(?m)^{line}");
        }

        foreach (var pod in pods)
        {
            description.ShouldMatch($@"(?m)^Endpoints: .*\b{pod}:80\b");
        }
    }

    [Fact]
    public async Task One_endpoint_slice_holds_both_pods()
    {
        var slices = Lines(await KubectlAsync("get", "endpointslices", "-l", "kubernetes.io/service-name=my-nginx", "--no-headers"));

        slices.ShouldHaveSingleItem().ShouldMatch($@"^my-nginx-\S+ +IPv4 +(80,443|443,80) +{Address},{Address} ");
    }

    [Fact]
    public async Task The_cluster_IP_answers()
    {
        var url = $"http://{await ClusterIPAsync()}:8080";

        (await Shell.RunAsync("curl", ["-sS", "--max-time", "5", url])).ShouldContain("<h1>Welcome to nginx!</h1>");
    }

    [Fact]
    public async Task The_first_pods_already_know_the_service_by_their_environment()
    {
        var environment = Lines(await KubectlAsync("exec", "deployment/my-nginx", "--", "env"));

        environment.ShouldContain($"MY_NGINX_SERVICE_HOST={await ClusterIPAsync()}");
        environment.ShouldContain("MY_NGINX_SERVICE_PORT=8080");
        environment.ShouldContain("MY_NGINX_SERVICE_PORT_HTTPS=443");
    }

    [Fact]
    public async Task The_clusters_DNS_is_a_service_itself()
    {
        Cluster.Require();

        (await Cluster.KubectlAsync("get", "services", "kube-dns", "--namespace=kube-system", "--no-headers")).ShouldMatch(
            $"^kube-dns +ClusterIP +{Address} +<none> +53/UDP,53/TCP"
        );
    }

    [Fact]
    public async Task The_services_name_is_resolved_to_its_cluster_IP()
    {
        // busybox asks for IPv6 as well, and is not content without
        var lookup = await Shell.TryAsync(
            "kubectl",
            [
                "--context",
                Cluster.Context!,
                "-n",
                (await tutorial.UpAsync(Service)).Namespace,
                "exec",
                "deployment/curl-deployment",
                "--",
                "nslookup",
                "my-nginx",
            ]
        );

        lookup.StandardOutput.ShouldMatch($@"(?m)^Address(?: 1)?: {await ClusterIPAsync()}\b");
    }

    private async Task<string> ClusterIPAsync() =>
        (await (await tutorial.UpAsync(Service)).OutputsAsync()).GetProperty("clusterIP").GetString()!;

    private async Task<string> KubectlAsync(params string[] arguments) =>
        await Cluster.KubectlAsync(["-n", (await tutorial.UpAsync(Service)).Namespace, .. arguments]);

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
