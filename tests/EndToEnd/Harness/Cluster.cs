using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>The cluster that <c>KUBE_EXPOSE_E2E_CONTEXT</c> names, through kubectl.</summary>
internal static class Cluster
{
    public static string? Context { get; } = Environment.GetEnvironmentVariable("KUBE_EXPOSE_E2E_CONTEXT");

    /// <summary>Skips the test where no cluster was chosen.</summary>
    public static void Require() =>
        Assert.SkipWhen(
            string.IsNullOrEmpty(Context),
            "needs a cluster and the engine: put pulumi and kubectl on PATH and name a kubectl context in KUBE_EXPOSE_E2E_CONTEXT"
        );

    /// <summary>
    /// Skips the test where the cloud gives a load balancer whatever it likes: only the one of the context <c>lab</c> goes by the
    /// annotation <c>lab/load-balancer</c>.
    /// </summary>
    public static void RequireChoosyCloud()
    {
        Require();
        Assert.SkipUnless(
            Context == "lab",
            "needs a cloud that gives a load balancer a host name, or nothing, when the annotation lab/load-balancer says so"
        );
    }

    /// <summary>Whether it has the Gateway API.</summary>
    public static async Task<bool> HasGatewaysAsync() =>
        (await Shell.TryAsync("kubectl", ["--context", Context!, "get", "--raw", "/apis/gateway.networking.k8s.io/v1"])).ExitCode == 0;

    public static Task<string> KubectlAsync(params string[] arguments)
    {
        Require();
        return Shell.RunAsync("kubectl", ["--context", Context!, .. arguments]);
    }

    /// <summary>An object, or a list of them, as the API server has it.</summary>
    public static async Task<JsonElement> GetAsync(params string[] arguments) =>
        JsonSerializer.Deserialize<JsonElement>(await KubectlAsync(["get", .. arguments, "-o", "json"]));

    /// <summary>The names of a namespace's Secrets.</summary>
    public static async Task<IReadOnlyList<string>> SecretsAsync(string @namespace) =>
        [
            .. (await GetAsync("secrets", "-n", @namespace))
                .GetProperty("items")
                .EnumerateArray()
                .Select(secret => secret.GetProperty("metadata").GetProperty("name").GetString()!),
        ];

    /// <summary>The names of the pods that a selector chooses, without those that are leaving, as an update before may have told them.</summary>
    public static async Task<IReadOnlyList<string>> PodsAsync(string @namespace, string selector) =>
        [
            .. (await GetAsync("pods", "-n", @namespace, "-l", selector))
                .GetProperty("items")
                .EnumerateArray()
                .Select(pod => pod.GetProperty("metadata"))
                .Where(metadata => !metadata.TryGetProperty("deletionTimestamp", out _))
                .Select(metadata => metadata.GetProperty("name").GetString()!),
        ];

    /// <summary>Skips the test where Services have addresses of one family only.</summary>
    public static async Task RequireDualStackAsync()
    {
        Require();
        Assert.SkipWhen(await NodesAsync(AddressFamily.InterNetworkV6) is [], "needs a cluster with IPv4 and IPv6");
    }

    /// <summary>An address of each node; none where the cluster has no addresses of the family.</summary>
    public static async Task<IReadOnlyList<string>> NodesAsync(AddressFamily family = AddressFamily.InterNetwork) =>
        [
            .. (await GetAsync("nodes"))
                .GetProperty("items")
                .EnumerateArray()
                .SelectMany(node =>
                    node.GetProperty("status")
                        .GetProperty("addresses")
                        .EnumerateArray()
                        .Where(address => address.GetProperty("type").GetString() == "InternalIP")
                        .Select(address => address.GetProperty("address").GetString()!)
                        .Where(address => IPAddress.Parse(address).AddressFamily == family)
                        .Take(1)
                ),
        ];

    /// <summary>What a command prints inside a pod.</summary>
    public static Task<string> ExecAsync(string @namespace, string pod, params string[] command) =>
        KubectlAsync(["exec", "-n", @namespace, pod, "--", .. command]);
}
