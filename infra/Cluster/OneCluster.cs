using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Cluster;

/// <summary>
/// A stack stays on the cluster that it began on. Pulumi would take another for the same, change nothing, and leave it empty.
/// </summary>
internal static class OneCluster
{
    /// <summary>Remembers the cluster in the stack's state, the first time; afterwards refuses every other.</summary>
    /// <param name="context">The context's name.</param>
    /// <param name="address">Where it leads.</param>
    /// <param name="api">The API server there.</param>
    /// <exception cref="RunException">The stack is on another cluster.</exception>
    internal static async Task KeepAsync(string context, ClusterAddress address, ApiServer api)
    {
        // what a preview remembers is forgotten when it ends: it need not know all
        var uid = Pulumi.Deployment.Instance.IsDryRun ? null : await UidAsync(api);
        var now = new ClusterIdentity(address, uid);
        if (await ClusterIdentity.RememberAsync(now) is not { } begun || begun.IsReachedTheSameWay(address))
        {
            return;
        }

        if (!begun.IsSame(now with { Uid = uid ?? await UidAsync(api) }))
        {
            throw Refusal.Of(
                new Fault(
                    "cluster.context",
                    context,
                    $"a context of the cluster that this stack is on, {begun.Address.Server}",
                    $"{address.Server} is another one: make a stack of its own for it (pulumi stack init NAME), or, if the first "
                        + "one is gone for good, forget what was there (pulumi stack rm --force --preserve-config)"
                )
            );
        }
    }

    private static async Task<string?> UidAsync(ApiServer api)
    {
        try
        {
            return (string?)(await api.GetAsync("api/v1/namespaces/kube-system"))?["metadata"]?["uid"];
        }
        catch (HttpRequestException)
        {
            // not everyone may read it, and the API server may be down: the provider says so in its own words
            return null;
        }
    }
}
