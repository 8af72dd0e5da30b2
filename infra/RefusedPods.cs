using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// Says why an update's pods do not come when the API server refuses them, as a quota or a LimitRange makes it do: the provider sees only
/// that nothing happens, until the time is up.
/// </summary>
internal sealed class RefusedPods
{
    // a refusal that passes is not worth a word, and most updates are over before the second look
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly ApiServer _api;
    private readonly AppSettings _app;
    private readonly ImmutableHashSet<string> _before;

    private RefusedPods(ApiServer api, AppSettings app, IEnumerable<PodRefusal> before) =>
        (_api, _app, _before) = (api, app, [.. before.Select(one => one.Event)]);

    /// <summary>
    /// Gets ready for an update. Of what was refused before it, nothing is told, and ReplicaSets try again at once: by themselves they wait
    /// twice as long each time, which soon is longer than an update waits for them.
    /// </summary>
    /// <param name="api">The API server.</param>
    /// <param name="app">The application whose pods they are.</param>
    /// <returns>Null where we may not look at events.</returns>
    internal static async Task<RefusedPods?> FromNowOnAsync(ApiServer api, AppSettings app)
    {
        if (await LookAsync(api, app) is not { } before)
        {
            return null;
        }

        await Task.WhenAll(before.Select(one => one.ReplicaSet).OfType<string>().Distinct().Select(one => RetryAsync(api, app, one)));
        return new(api, app, before);
    }

    /// <summary>Warns of each ReplicaSet and Job whose pods are refused, once, in the API server's words.</summary>
    /// <param name="update">Ends with the update, whether it succeeds or fails.</param>
    /// <returns>How many there were.</returns>
    internal async Task<int> TellAsync(Task update)
    {
        ImmutableHashSet<string> seen = [],
            told = [];
        while (await Task.WhenAny(update, Task.Delay(Pause)) != update)
        {
            var refused = (await LookAsync(_api, _app) ?? [])
                .Where(one => !_before.Contains(one.Event))
                .DistinctBy(one => one.Owner)
                .ToList();
            foreach (var one in refused.Where(one => seen.Contains(one.Owner) && !told.Contains(one.Owner)))
            {
                Log.Warn($"{one.Owner} gets no pod: {one.Reason}");
                told = told.Add(one.Owner);
            }

            seen = [.. refused.Select(one => one.Owner)];
        }

        return told.Count;
    }

    // the controller looks at once at a ReplicaSet that changes
    private static async Task RetryAsync(ApiServer api, AppSettings app, string replicaSet)
    {
        try
        {
            await api.AnnotateAsync(
                $"apis/apps/v1/namespaces/{app.Namespace}/replicasets/{replicaSet}",
                "kube-expose/retried",
                $"{DateTimeOffset.UtcNow:O}"
            );
        }
        catch (HttpRequestException)
        {
            // then it waits
        }
    }

    private static async Task<PodRefusal[]?> LookAsync(ApiServer api, AppSettings app)
    {
        try
        {
            return [.. PodRefusal.Of(await api.GetAsync(PodRefusal.Path(app.Namespace)), app.Name)];
        }
        catch (HttpRequestException)
        {
            // not everyone may look at events, and an update does not fail for that
            return null;
        }
    }
}
