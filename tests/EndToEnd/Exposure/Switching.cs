using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>
/// What must hold when a Service becomes one of another type. Each type is left and entered in every run; the other pairs are explicit:
/// <c>./test.sh --explicit on</c>.
/// </summary>
internal static class Switching
{
    /// <summary>What a preview calls the Service.</summary>
    public const string Service = "kubernetes:core/v1:Service::my-nginx";

    /// <summary>What a preview calls the Job that proves it.</summary>
    public const string Proof = "kubernetes:batch/v1:Job::my-nginx-proof";

    /// <summary>Goes from one way of exposing to another and back, and looks at everything on arrival.</summary>
    public static async Task ThereAndBackAsync(ExposedStack exposed, Way one, Way other)
    {
        await exposed.UpAsync(one.Service);
        await GoAsync(exposed, one, other);
        await GoAsync(exposed, other, one);
    }

    /// <summary>Fails unless the live Service and the outputs are this way, and the application can be reached.</summary>
    public static async Task ShouldBeAsync(PulumiStack stack, Way way)
    {
        var service = await LiveService.GetAsync(stack.Namespace);
        service.Fields.ShouldBe(way.Fields, ignoreOrder: true);
        service.NodePorts.IsEmpty.ShouldBe(!way.HasNodePorts);

        var outputs = await stack.OutputsAsync();
        (outputs.TryGetProperty("clusterIP", out var clusterIP) ? clusterIP.GetString() : null).ShouldBe(
            way.HasClusterIP ? service.ClusterIP : null
        );
        (outputs.TryGetProperty("nodePorts", out var ports) ? ports.Deserialize<Dictionary<string, int>>() : []).ShouldBe(
            service.NodePorts,
            ignoreOrder: true
        );
        var addresses = outputs.GetProperty("externalAddresses").Deserialize<string[]>();
        addresses!.Length.ShouldBe(way.HasExternalAddress ? 1 : 0);
        // a load balancer's address outlives it by a moment
        await Eventually.HoldsAsync(async () => (await LiveService.GetAsync(stack.Namespace)).ExternalAddresses.ShouldBe(addresses));

        var command = outputs.GetProperty("kubectlExecCommand").GetString()!;
        await Eventually.HoldsAsync(async () =>
        {
            var answer = await Shell.TryAsync("bash", ["-c", command]);
            answer.StandardOutput.ShouldContain(way.Answer, customMessage: $"{command}{Environment.NewLine}{answer.StandardError}");
        });
    }

    private static async Task GoAsync(ExposedStack exposed, Way from, Way to)
    {
        var stack = await exposed.ConfigureAsync(to.Service);
        var before = await LiveService.GetAsync(stack.Namespace);
        (await stack.StepsAsync())[Service].ShouldBe(from.IsReplacedBy(to) ? "replace" : "update");

        await exposed.UpAsync(to.Service);

        var after = await LiveService.GetAsync(stack.Namespace);
        (after.Uid == before.Uid).ShouldBe(!from.IsReplacedBy(to), "the preview and what happened are two things");
        if (after.Uid == before.Uid && from.HasClusterIP && to.HasClusterIP)
        {
            after.ClusterIP.ShouldBe(before.ClusterIP);
        }

        await ShouldBeAsync(stack, to);
    }
}
