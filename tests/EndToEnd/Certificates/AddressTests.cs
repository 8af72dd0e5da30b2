using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KubeExpose.EndToEnd.Exposure;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Certificates;

/// <summary>A certificate for the Service's addresses, of which there may be several, of either family.</summary>
public sealed class AddressTests
{
    private const string Included = """ "mode": "ca", "includeClusterIP": true, "includeExternalAddresses": true """;

    [Theory]
    [InlineData(""" "ipFamilyPolicy": "SingleStack" """, 1, Explicit = true)]
    [InlineData(""" "ipFamilyPolicy": "RequireDualStack" """, 2)]
    public async Task Each_address_is_told_and_answers_under_the_certificate(string policy, int families)
    {
        Cluster.RequireChoosyCloud();
        await Cluster.RequireDualStackAsync();
        await using var fresh = new SharedStack();

        var groups = Groups($$""" "type": "LoadBalancer", "annotations": { "lab/load-balancer": "two" }, {{policy}} """, Included);
        // what is not known yet is not made up
        (await (await fresh.ConfigureAsync(groups)).TryPreviewAsync()).StandardOutput.ShouldMatch(@"certificateFingerprint *: \[unknown\]");

        var stack = await fresh.UpAsync(groups);

        var service = await LiveService.GetAsync(stack.Namespace);
        var outputs = await stack.OutputsAsync();
        var clusterIPs = outputs.GetProperty("clusterIPs").Deserialize<string[]>()!;
        clusterIPs.ShouldBe(service.Spec.GetProperty("clusterIPs").Deserialize<string[]>());
        clusterIPs.Select(IsIPv6).ShouldBe(families == 1 ? [false] : [false, true]);
        var external = outputs.GetProperty("externalAddresses").Deserialize<string[]>()!;
        external.ShouldBe(service.ExternalAddresses);
        external.Count(IsIPv6).ShouldBe(families == 1 ? 0 : 2);
        external.Length.ShouldBe(2 * families);

        var urls = external
            .SelectMany(address => (string[])[$"https://{Bracketed(address)}", $"http://{Bracketed(address)}:8080"])
            .ToArray();
        outputs.GetProperty("urls").Deserialize<string[]>()![..urls.Length].ShouldBe(urls);
        foreach (var url in urls.Concat(clusterIPs.Select(address => $"https://{Bracketed(address)}")))
        {
            await Asking.ShouldAnswerAsync(stack, url);
        }

        var command = outputs.GetProperty("curlCommand").GetString()!;
        (await Shell.RunAsync("bash", ["-c", command], stack.Folder)).ShouldContain("Welcome to nginx!");
        await stack.ShouldBeUpToDateAsync();
    }

    // a dependent that is told of no longer is deleted with the Service and, when nothing makes it wait, made anew at the same time
    [Fact]
    public async Task A_service_is_replaced_and_its_address_leaves_the_certificate_in_one_update()
    {
        Cluster.RequireChoosyCloud();
        await using var fresh = new SharedStack();
        var stack = await fresh.UpAsync(Groups(""" "type": "LoadBalancer" """, Included, replicas: 0));

        await fresh.UpAsync(Groups(""" "type": "Headless" """, """ "mode": "ca" """, replicas: 0));

        await stack.ShouldBeUpToDateAsync();
    }

    private static string Groups(string service, string certificate, int replicas = 1) =>
        $$"""{ "service": { {{service}} }, "certificate": { {{certificate}} }, "workload": { "replicas": {{replicas}}, "preStopSeconds": 1 } }""";

    private static bool IsIPv6(string address) => IPAddress.Parse(address).AddressFamily == AddressFamily.InterNetworkV6;

    private static string Bracketed(string address) => IsIPv6(address) ? $"[{address}]" : address;
}
