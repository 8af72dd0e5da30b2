using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// A move to another namespace that failed half-way: what serves where it was is in the state to be deleted, once another update succeeds.
/// Taken back before, that can't be made again under its name, or would be taken over and then deleted.
/// </summary>
/// <param name="api">The API server.</param>
internal sealed class UnfinishedMove(ApiServer api)
{
    /// <summary>The annotation of a Service that stays until the move is done: the namespace that the application goes to.</summary>
    private const string Annotation = "kube-expose/moving-to";

    /// <summary>Marks the Service that stays meanwhile, and that of an earlier move which failed.</summary>
    /// <param name="before">The namespace that the application is in.</param>
    /// <param name="settings">What is asked for now.</param>
    internal async Task MarkAsync(string before, StackSettings settings)
    {
        var earlier = await NextAsync(settings.App with { Namespace = before });
        foreach (var place in new[] { before, earlier })
        {
            await (place is null || place == settings.App.Namespace ? Task.CompletedTask : MarkAsync(settings.App, place));
        }
    }

    /// <summary>Refuses settings that take such a move back.</summary>
    /// <exception cref="RunException">They do.</exception>
    internal async Task RefuseTakingBackAsync(StackSettings settings)
    {
        if (await NextAsync(settings.App) is not null && await StateNamespaceAsync(settings) is { } next)
        {
            throw Refusal.Of(
                new Fault(
                    "app.namespace",
                    settings.App.Namespace,
                    $"{next}, which an update that failed was moving the application to, or a new one, until an update succeeds",
                    "what serves now serves until then, and after that the application can move back"
                )
            );
        }
    }

    private async Task MarkAsync(AppSettings app, string place)
    {
        try
        {
            await api.AnnotateAsync(ObjectNames.Service(app with { Namespace = place }).Path, Annotation, app.Namespace);
        }
        catch (HttpRequestException refused)
        {
            Log.Debug($"should this move fail, nobody will be kept from taking it back: {refused.Message}");
        }
    }

    private async Task<string?> NextAsync(AppSettings app)
    {
        try
        {
            return (string?)(await api.GetAsync(ObjectNames.Service(app).Path))?["metadata"]?["annotations"]?[Annotation];
        }
        catch (HttpRequestException)
        {
            // not everyone may look: the provider says what it finds
            return null;
        }
    }

    // null where the move failed before there was anything
    private static async Task<string?> StateNamespaceAsync(StackSettings settings)
    {
        var names = ObjectNames.Of(settings).Select(one => (one.Kind, one.Name)).ToHashSet();
        return (await StateObject.ReadAllAsync())
            .FirstOrDefault(one => names.Contains((one.Kind, one.Name)) && one.Namespace != settings.App.Namespace)
            ?.Namespace;
    }
}
