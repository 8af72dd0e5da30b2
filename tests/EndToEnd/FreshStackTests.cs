using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.EndToEnd;

public sealed class FreshStackTests(FreshStack fresh) : IClassFixture<FreshStack>
{
    private const string Page = "Welcome to nginx!";

    [Fact]
    public async Task Two_pods_are_ready_behind_the_service()
    {
        Cluster.Require();

        var deployment = await Cluster.GetAsync("deployment", "my-nginx", "-n", fresh.Namespace);

        deployment.GetProperty("status").GetProperty("readyReplicas").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("https://my-nginx")]
    [InlineData("http://my-nginx:8080")]
    public async Task The_curl_pod_gets_the_page_by_the_services_name(string url)
    {
        Cluster.Require();

        var page = await Cluster.ExecAsync(fresh.Namespace, fresh.CurlPod, "curl", "-sS", "--cacert", PulumiStack.TrustInPods, url);

        page.ShouldContain(Page);
    }

    [Fact]
    public async Task The_command_in_the_outputs_gets_the_page_from_the_curl_pod()
    {
        Cluster.Require();

        var command = fresh.Outputs.GetProperty("kubectlExecCommand").GetString()!;

        (await Shell.RunAsync("bash", ["-c", command])).ShouldContain(Page);
    }

    [Fact]
    public async Task This_machine_gets_the_page_by_the_exported_certificate()
    {
        Cluster.Require();

        var clusterIP = fresh.Outputs.GetProperty("clusterIP").GetString();
        var name = fresh.Outputs.GetProperty("dnsName").GetString();
        var page = await Shell.RunAsync(
            "curl",
            ["-sS", "--cacert", fresh.CaFile, "--resolve", $"{name}:443:{clusterIP}", $"https://{name}"]
        );

        page.ShouldContain(Page);
    }

    [Fact]
    public async Task This_machine_gets_the_page_by_a_forwarded_port_as_the_documentation_says()
    {
        Cluster.Require();

        var running = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "running.md"),
            TestContext.Current.CancellationToken
        );
        var commands = running
            .Split("```sh\n")
            .Single(block => block.Contains("port-forward", StringComparison.Ordinal))
            .Split("```")[0]
            .Replace("kubectl ", $"kubectl --context {Cluster.Context} ", StringComparison.Ordinal)
            .Replace("kube-expose-dev", fresh.Namespace, StringComparison.Ordinal)
            .Replace("8443", $"{FreePort()}", StringComparison.Ordinal);

        // what it left running would keep its output open
        var page = await Shell.RunAsync("bash", ["-c", $"trap 'kill $(jobs -p)' EXIT\n{commands}"], fresh.Stack.Folder);

        page.ShouldContain(Page);
    }

    [Fact]
    public async Task There_is_nothing_left_to_do_right_after_nor_after_a_refresh()
    {
        Cluster.Require();

        await fresh.Stack.ShouldBeUpToDateAsync();
        await fresh.Stack.RefreshAsync();
        await fresh.Stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task The_outputs_are_what_the_cluster_says()
    {
        Cluster.Require();

        var spec = (await Cluster.GetAsync("service", "my-nginx", "-n", fresh.Namespace)).GetProperty("spec");
        var ports = spec.GetProperty("ports").EnumerateArray().ToDictionary(port => port.GetProperty("name").GetString()!);

        fresh.Outputs.GetProperty("serviceName").GetString().ShouldBe("my-nginx");
        fresh.Outputs.GetProperty("clusterIP").GetString().ShouldBe(spec.GetProperty("clusterIP").GetString());
        JsonElement.DeepEquals(fresh.Outputs.GetProperty("clusterIPs"), spec.GetProperty("clusterIPs")).ShouldBeTrue();
        fresh.Outputs.GetProperty("externalAddresses").GetArrayLength().ShouldBe(0);
        foreach (var (name, port) in ports)
        {
            fresh.Outputs.GetProperty("ports").GetProperty(name).GetInt32().ShouldBe(port.GetProperty("port").GetInt32());
            fresh.Outputs.GetProperty("nodePorts").GetProperty(name).GetInt32().ShouldBe(port.GetProperty("nodePort").GetInt32());
        }
    }

    [Fact]
    public async Task Every_resource_in_the_outputs_is_in_the_cluster()
    {
        Cluster.Require();

        foreach (var resource in fresh.Outputs.GetProperty("resourceNames").EnumerateObject())
        {
            var found = await Cluster.GetAsync(resource.Name, resource.Value.GetString()!, "-n", fresh.Namespace);
            found.GetProperty("kind").GetString().ShouldBe(resource.Name);
        }
    }

    [Fact]
    public async Task The_private_key_is_nowhere_but_in_its_secret()
    {
        Cluster.Require();

        const string key = "PRIVATE KEY";
        fresh.Log.ShouldNotContain(key);
        fresh.Outputs.ToString().ShouldNotContain(key);
        (await fresh.Stack.ExportAsync()).ShouldNotContain(key);
        (await Cluster.KubectlAsync("get", "configmaps,pods", "-n", fresh.Namespace, "-o", "yaml")).ShouldNotContain(key);
        (
            await Cluster.ExecAsync(
                fresh.Namespace,
                fresh.CurlPod,
                "sh",
                "-c",
                "find / -name '*.key' -not -path '/proc/*' 2>/dev/null; env"
            )
        ).ShouldNotContain("tls.key");
    }

    [Fact]
    public async Task The_first_pods_know_the_service_by_their_environment()
    {
        Cluster.Require();

        var environment = await Cluster.KubectlAsync("exec", "-n", fresh.Namespace, "deployment/my-nginx", "--", "env");

        environment.Split('\n').ShouldContain($"MY_NGINX_SERVICE_HOST={fresh.Outputs.GetProperty("clusterIP").GetString()}");
        environment.Split('\n').ShouldContain(variable => variable.StartsWith("MY_NGINX_SERVICE_PORT=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_clusters_dns_answers_the_cluster_ip()
    {
        Cluster.Require();

        var answer = await Cluster.ExecAsync(fresh.Namespace, fresh.CurlPod, "nslookup", fresh.Outputs.GetProperty("dnsName").GetString()!);

        answer.ShouldContain(fresh.Outputs.GetProperty("clusterIP").GetString()!);
    }

    [Fact]
    public async Task Its_certificate_is_one_that_openssl_takes_strictly_by_every_name_of_the_service()
    {
        Cluster.Require();

        foreach (
            var name in (string[])
                [
                    "my-nginx",
                    $"my-nginx.{fresh.Namespace}",
                    $"my-nginx.{fresh.Namespace}.svc",
                    $"my-nginx.{fresh.Namespace}.svc.cluster.local",
                ]
        )
        {
            (
                await Shell.RunAsync(
                    "openssl",
                    ["verify", "-x509_strict", "-purpose", "sslserver", "-verify_hostname", name, "-CAfile", fresh.CaFile, fresh.CaFile]
                )
            ).ShouldEndWith(": OK\n");
        }

        var text = await Shell.RunAsync("openssl", ["x509", "-in", fresh.CaFile, "-noout", "-text"]);
        foreach (
            var line in (string[])
                [
                    "Version: 3 (0x2)",
                    "ecdsa-with-SHA256",
                    "CA:FALSE",
                    "TLS Web Server Authentication",
                    "X509v3 Subject Key Identifier",
                    "X509v3 Authority Key Identifier",
                    "Digital Signature\n",
                ]
        )
        {
            text.ShouldContain(line);
        }

        text.ShouldNotContain("Key Encipherment");
    }

    [Fact]
    public async Task The_namespace_enforces_restricted_pod_security()
    {
        Cluster.Require();

        var labels = (await Cluster.GetAsync("namespace", fresh.Namespace)).GetProperty("metadata").GetProperty("labels");

        labels.GetProperty("pod-security.kubernetes.io/enforce").GetString().ShouldBe("restricted");
    }

    [Theory]
    [InlineData(true, 20_000)]
    [InlineData(false, 2_000)]
    public async Task All_of_many_requests_are_answered(bool keepAlive, int requests)
    {
        Cluster.Require();

        await using var client = LoadClient.Start(
            LoadTarget.Of(fresh.Outputs),
            new()
            {
                KeepAlive = keepAlive,
                Requests = requests,
                Workers = 8,
            }
        );
        await client.Finished;

        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBe(requests);
    }

    [Fact]
    public async Task No_request_is_answered_to_a_client_that_trusts_others_or_asks_for_another_name()
    {
        Cluster.Require();
        using var others = GivenPair.For("my-nginx");
        var target = LoadTarget.Of(fresh.Outputs);

        foreach (var wrong in (LoadTarget[])[target with { TrustedPem = others.AuthorityPem }, target with { Host = "other.example.com" }])
        {
            await using var client = LoadClient.Start(wrong, new() { Requests = 3 });
            await client.Finished;

            client.Answered.ShouldBe(0);
            client.Reasons.ShouldHaveSingleItem().Key.ShouldStartWith("shaking hands: The remote certificate");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
