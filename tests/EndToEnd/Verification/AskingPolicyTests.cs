using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Verification;

/// <summary>Whom the pods that ask may reach, and who may reach them, by addresses of both families.</summary>
public sealed class AskingPolicyTests
{
    private const int Port = 9999;

    // it says that it wants HTTPS
    private const string ApiServer = "http://kubernetes.default.svc.cluster.local:443/";

    [Fact]
    public async Task Pods_that_ask_reach_dns_and_the_application_alone_and_nobody_reaches_them()
    {
        await Cluster.RequireDualStackAsync();
        await using var elsewhere = await PulumiStack.CreateAsync();
        await using var stack = await PulumiStack.CreateAsync();
        await Task.WhenAll(UpAsync(elsewhere), UpAsync(stack));
        var (application, other) = (await UrlsAsync(stack), await UrlsAsync(elsewhere));
        var own = (await stack.OutputsAsync()).GetProperty("resourceNames").GetProperty("Pod").GetString()!;
        var curl = new ClientPod(stack.Namespace, own, "", "");
        var asking = await ClientPod.CreateAsync(stack, "asking");
        var stranger = await ClientPod.CreateAsync(stack, "stranger");
        await Cluster.ExecAsync(stack.Namespace, "asking", "httpd", "-p", $"{Port}", "-h", "/tmp");
        string[] towards = [$"http://{asking.IPv4}:{Port}", $"http://[{asking.IPv6}]:{Port}"];

        // as any other pod
        await ShouldReachAsync(asking, [.. application, .. other, ApiServer]);
        await ShouldReachAsync(stranger, towards);
        // as those that ask: the label is the proof's too
        (
            await Cluster.KubectlAsync("get", "jobs", "-n", stack.Namespace, "-o", "jsonpath={.items[*].spec.template.metadata.labels.run}")
        ).ShouldBe("my-nginx-curl");
        await Cluster.KubectlAsync("label", "pod", "asking", "run=my-nginx-curl", "kube-expose/guarded=true", "-n", stack.Namespace);

        await ShouldNotReachAsync(asking, [.. other, ApiServer]);
        await ShouldNotReachAsync(stranger, towards);
        await ShouldNotReachAsync(curl, [.. other, ApiServer]);
        await ShouldReachAsync(asking, application);
        await ShouldReachAsync(curl, application);
        await Cluster.ExecAsync(stack.Namespace, own, "nslookup", $"my-nginx.{stack.Namespace}.svc.cluster.local");
    }

    private static async Task UpAsync(PulumiStack stack)
    {
        await stack.ConfigureAsync(
            """{ "service": { "ipFamilyPolicy": "RequireDualStack" }, "workload": { "replicas": 1, "preStopSeconds": 1 }, "verification": { "curlPod": true } }"""
        );
        await stack.UpAsync();
    }

    private static async Task<string[]> UrlsAsync(PulumiStack stack)
    {
        var addresses = (await stack.OutputsAsync()).GetProperty("clusterIPs").Deserialize<string[]>()!;
        return [$"http://{addresses[0]}:8080", $"http://[{addresses[1]}]:8080"];
    }

    // the network plugin takes a moment
    private static Task ShouldReachAsync(ClientPod client, string[] urls) =>
        Eventually.HoldsAsync(async () =>
        {
            foreach (var url in urls)
            {
                var answer = await client.CurlAsync(url);
                answer.ExitCode.ShouldBe(0, $"{client.Name} to {url}: {answer.StandardError}");
            }
        });

    private static Task ShouldNotReachAsync(ClientPod client, string[] urls) =>
        Eventually.HoldsAsync(async () =>
        {
            foreach (var url in urls)
            {
                var answer = await client.CurlAsync(url);
                answer.ExitCode.ShouldBeOneOf([7, 28], $"{client.Name} to {url}: {answer.StandardOutput}{answer.StandardError}");
            }
        });
}
