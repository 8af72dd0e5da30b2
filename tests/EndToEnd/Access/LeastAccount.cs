using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Access;

/// <summary>An account as <c>tools rbac</c> writes it, as a context of a kubeconfig; gone when the test is.</summary>
internal sealed class LeastAccount : IAsyncDisposable
{
    private readonly string _manifests;

    private LeastAccount(string context, string manifests) => (Context, _manifests) = (context, manifests);

    public string Context { get; }

    /// <summary>Makes the account.</summary>
    /// <param name="stack">The stack it is for.</param>
    /// <param name="purpose">What it is for, <c>up</c> or <c>preview</c>, which is the context's name too.</param>
    /// <param name="kubeconfig">Gets the context.</param>
    public static async Task<LeastAccount> MakeAsync(PulumiStack stack, string purpose, JsonObject kubeconfig)
    {
        var yaml = await Shell.RunAsync("dotnet", [Repository.Tools, "rbac", stack.Name, "--for", purpose], stack.Folder);
        var manifests = await stack.WriteAsync($"{purpose}.yaml", yaml);
        await Cluster.KubectlAsync("apply", "-f", manifests);
        var token = (await Cluster.KubectlAsync("create", "token", $"my-nginx-{purpose}", "-n", stack.Namespace)).Trim();
        kubeconfig["users"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["name"] = purpose,
                    ["user"] = new JsonObject { ["token"] = token },
                }
            );
        kubeconfig["contexts"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["name"] = purpose,
                    ["context"] = new JsonObject
                    {
                        ["cluster"] = kubeconfig["clusters"]![0]!["name"]!.GetValue<string>(),
                        ["user"] = purpose,
                    },
                }
            );
        return new(purpose, manifests);
    }

    public async ValueTask DisposeAsync() =>
        await Shell.TryAsync("kubectl", ["--context", Cluster.Context!, "delete", "-f", _manifests, "--ignore-not-found", "--wait=false"]);
}
