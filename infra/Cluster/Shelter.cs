using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Cluster;

/// <summary>
/// Keeps the pods of an application that is taken over serving until the stack's are ready: outside their Deployment, under labels that
/// nothing of the stack selects, and behind the Service by EndpointSlices of their own, which know them by the stack's port names too.
/// </summary>
/// <param name="api">The API server.</param>
/// <param name="namespace">The namespace.</param>
/// <param name="app">The name of the Service and the Deployment.</param>
internal sealed class Shelter(ApiServer api, string @namespace, string app)
{
    private const string Keeper = "kube-expose-takeover";
    private const string Label = $"{Keeper}/app";
    private const int Tries = 150;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private string Pods => $"api/v1/namespaces/{@namespace}/pods";
    private string Slices => $"apis/discovery.k8s.io/v1/namespaces/{@namespace}/endpointslices";
    private string Workloads => $"apis/apps/v1/namespaces/{@namespace}";

    /// <summary>Takes the pods out of their Deployment, which goes.</summary>
    /// <param name="service">The Service that leads to them; null where there is none.</param>
    /// <param name="deployment">The Deployment.</param>
    /// <param name="ports">The stack's ports by their names.</param>
    /// <exception cref="HttpRequestException">The API server refused.</exception>
    internal async Task EnterAsync(FoundObject? service, FoundObject deployment, IReadOnlyDictionary<string, int> ports)
    {
        if (service is not null)
        {
            await CopySlicesAsync(service, ports);
        }

        var sets = await OwnedAsync($"{Workloads}/replicasets", [Uid(deployment.Json)]);
        var pods = await OwnedAsync(Pods, [.. sets.Select(Uid)]);
        await AbandonAsync(deployment.Name.Path);
        foreach (var set in sets)
        {
            await AbandonAsync($"{Workloads}/replicasets/{Name(set)}");
        }

        foreach (var pod in pods)
        {
            await api.SetAsync($"{Pods}/{Name(pod)}", ("/metadata/labels", new JsonObject { [Label] = app }));
        }
    }

    /// <summary>Lets the pods go, if there are any, once the Service leads to the stack's own.</summary>
    /// <param name="notice">How long the nodes need to hear of it.</param>
    /// <exception cref="HttpRequestException">The API server refused.</exception>
    internal async Task LeaveAsync(TimeSpan notice)
    {
        var pods = await ListAsync($"{Pods}?labelSelector={Uri.EscapeDataString($"{Label}={app}")}");
        var slices = await ListAsync($"{Slices}?labelSelector={Selector},endpointslice.kubernetes.io/managed-by={Keeper}");
        if (pods.Length + slices.Length == 0)
        {
            return;
        }

        await UntilAsync(async () => (await ListAsync($"{Slices}?labelSelector={Selector}")).Any(LeadsToOurs));
        foreach (var slice in slices)
        {
            await api.DeleteAsync($"{Slices}/{Name(slice)}");
        }

        await Task.Delay(notice);
        foreach (var pod in pods)
        {
            await api.DeleteAsync($"{Pods}/{Name(pod)}");
        }
    }

    private string Selector => Uri.EscapeDataString($"kubernetes.io/service-name={app}");

    private static bool LeadsToOurs(JsonNode slice) =>
        (string?)slice["metadata"]?["labels"]?["endpointslice.kubernetes.io/managed-by"] != Keeper
        && (slice["endpoints"]?.AsArray() ?? []).Any(endpoint => (bool?)endpoint!["conditions"]?["ready"] == true);

    // kube-proxy goes by the ports' names: under both, nothing is without an endpoint when the Service changes
    private async Task CopySlicesAsync(FoundObject service, IReadOnlyDictionary<string, int> ports)
    {
        var before = (service.Json["spec"]?["ports"]?.AsArray() ?? []).ToDictionary(
            port => (int)port!["port"]!,
            port => (string?)port!["name"] ?? ""
        );
        foreach (var slice in await ListAsync($"{Slices}?labelSelector={Selector}"))
        {
            var theirs = (slice["ports"]?.AsArray() ?? []).Select(port => port!.DeepClone()).ToList();
            var renamed =
                from port in ports
                where before.ContainsKey(port.Value) && theirs.TrueForAll(one => NameOf(one) != port.Key)
                from old in theirs.Where(one => NameOf(one) == before[port.Value])
                select Renamed(old, port.Key);
            await api.CreateAsync(
                Slices,
                new JsonObject
                {
                    ["apiVersion"] = "discovery.k8s.io/v1",
                    ["kind"] = "EndpointSlice",
                    ["metadata"] = new JsonObject
                    {
                        ["name"] = $"{Name(slice)}-takeover",
                        ["labels"] = new JsonObject
                        {
                            ["kubernetes.io/service-name"] = app,
                            ["endpointslice.kubernetes.io/managed-by"] = Keeper,
                        },
                    },
                    ["addressType"] = slice["addressType"]!.DeepClone(),
                    ["endpoints"] = slice["endpoints"]?.DeepClone() ?? new JsonArray(),
                    ["ports"] = new JsonArray([.. theirs.Concat(renamed.ToList())]),
                }
            );
        }
    }

    private static string NameOf(JsonNode port) => (string?)port["name"] ?? "";

    private static JsonNode Renamed(JsonNode port, string name)
    {
        var copy = port.DeepClone();
        copy["name"] = name;
        return copy;
    }

    // what it owns stays, owned by nothing
    private async Task AbandonAsync(string path)
    {
        await api.DeleteAsync(path, "Orphan");
        await UntilAsync(async () => await api.GetAsync(path) is null);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < Tries && !await condition(); i++)
        {
            await Task.Delay(Pause);
        }
    }

    private async Task<JsonNode[]> OwnedAsync(string path, HashSet<string> owners) =>
        [
            .. (await ListAsync(path)).Where(one =>
                (one["metadata"]?["ownerReferences"]?.AsArray() ?? []).Any(owner => owners.Contains((string)owner!["uid"]!))
            ),
        ];

    private async Task<JsonNode[]> ListAsync(string path) => [.. (await api.GetAsync(path))?["items"]?.AsArray().Select(one => one!) ?? []];

    private static string Name(JsonNode one) => (string)one["metadata"]!["name"]!;

    private static string Uid(JsonNode one) => (string)one["metadata"]!["uid"]!;
}
