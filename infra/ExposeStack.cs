using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Checks;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using Pulumi;
using Pulumi.Kubernetes;

namespace KubeExpose.Infra;

/// <summary>The stack: settings in, one application exposed, outputs out.</summary>
public static class ExposeStack
{
    /// <summary>Declares the stack for the cluster that its settings name.</summary>
    /// <returns>The stack's outputs: those of <see cref="AppOutputs"/>.</returns>
    /// <exception cref="RunException">Anything is wrong with the settings, <c>cluster.context</c> missing included, or with what they name
    /// in the cluster: all of it, one fault a line. Or the stack is on another cluster.</exception>
    public static async Task<IDictionary<string, object?>> DeclareAsync()
    {
        Kubeconfig? kubeconfig = null;
        var settings = Accepted(cluster => ClusterChecks.Faults(cluster, out kubeconfig), unread: []);
        if (kubeconfig?.Find(settings.Cluster.Context!) is not { } address)
        {
            return await DeclareAsync(settings, TimeProvider.System);
        }

        // asked until the update ends, which is after this does
        var api = new ApiServer(kubeconfig, settings.Cluster.Context!);
        await OneCluster.KeepAsync(settings.Cluster.Context!, address, api);
        return await DeclareAsync(settings, TimeProvider.System, api);
    }

    /// <summary>What <c>pulumi up</c> would take over on the cluster that the settings name, in sentences. Declares nothing.</summary>
    /// <param name="unread">As for <see cref="DeclareWithoutCluster"/>.</param>
    /// <exception cref="RunException">The settings have faults, or something there is another stack's.</exception>
    internal static async Task<IReadOnlyList<string>> ForeseeAsync(params IReadOnlyCollection<string> unread)
    {
        Kubeconfig? kubeconfig = null;
        var settings = Accepted(cluster => ClusterChecks.Faults(cluster, out kubeconfig), unread);
        if (kubeconfig is null)
        {
            return [];
        }

        using var api = new ApiServer(kubeconfig, settings.Cluster.Context!);
        return await new Arrival(settings, api).ForeseeAsync();
    }

    /// <summary>Declares the stack where nothing is deployed, and so without a cluster: to render its manifests.</summary>
    /// <param name="unread">Keys, as in <c>certificate.privateKeyPem</c>, whose values are encrypted and could not be read here.</param>
    /// <inheritdoc cref="DeclareAsync()"/>
    internal static IDictionary<string, object?> DeclareWithoutCluster(params IReadOnlyCollection<string> unread)
    {
        var settings = WithoutAddresses(Accepted(_ => [], unread));
        var provider = ProviderOf(settings.Cluster);
        return new ExposedApp(settings, ExistingSecret.Read(settings, provider)?.Pair, new() { Providers = { provider } }).Outputs;
    }

    /// <summary>Declares the stack of settings without faults.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="clock">Says when what is read from the cluster must be valid.</param>
    /// <param name="api">The API server; null where the cluster can't be asked for more than Pulumi asks.</param>
    /// <inheritdoc cref="DeclareAsync()" path="/exception"/>
    internal static async Task<IDictionary<string, object?>> DeclareAsync(StackSettings settings, TimeProvider clock, ApiServer? api = null)
    {
        var asked = LastUpdate.ReadAsync();
        var arrival = api is null ? null : new Arrival(settings, api);
        var survey = api is null ? null : new RouteSurvey(settings, api);
        var provider = ProviderOf(settings.Cluster);
        await (api is null ? Task.CompletedTask : new UnfinishedMove(api).RefuseTakingBackAsync(settings));
        await (api is null ? Task.CompletedTask : OthersObjects.RefuseMissingAsync(settings, api));
        var existing = ExistingSecret.Read(settings, provider);
        // before anything else is declared: an exception inside an Apply comes beside other changes, and with a stack trace
        if (existing is not null && await existing.FaultsAsync(clock.GetUtcNow()) is { } faults)
        {
            Refusal.IfAny(faults);
        }

        var attachment = survey is null ? null : await survey.AttachAsync();
        var fieldManager = arrival is null ? null : await arrival.PrepareAsync(provider);
        var updated = Pulumi.Deployment.Instance.IsDryRun ? null : api;
        var refused = updated is null ? null : await RefusedPods.FromNowOnAsync(updated, settings.App);
        var autoscaler = updated is null ? null : await FormerAutoscaler.FindAsync(updated, settings);
        await (updated is null ? Task.CompletedTask : ScaledToNone.EndAsync(updated, settings));
        var turnsFamily = api is not null && await PrimaryFamily.IsAnotherAsync(api, settings);
        var last = await asked;
        last.WarnIfOverdue(settings.Certificate, clock.GetUtcNow());
        var moves = Move.IsGapless(last.Namespace, settings);
        if (moves && updated is not null)
        {
            await new UnfinishedMove(updated).MarkAsync(last.Namespace!, settings);
        }

        var app = new ExposedApp(
            settings,
            existing?.Pair,
            new() { Providers = { provider } },
            attachment,
            fieldManager,
            last.HostnamesToKeep(clock.GetUtcNow()),
            turnsFamily,
            moves
        );
        // the engine waits for what an output is made of, and has the stack's outputs meanwhile
        _ = refused is null ? null : Output.Create(refused.TellAsync(app.IsProvenAsync()));
        _ = autoscaler is null ? null : Output.Create(autoscaler.EndAsync(app.IsProvenAsync()));
        await (arrival?.FinishAsync(app) ?? Task.CompletedTask);
        await (survey?.FinishAsync(app.IsUpAsync) ?? Task.CompletedTask);
        return app.Outputs;
    }

    private static Provider ProviderOf(ClusterSettings cluster) =>
        new(
            "cluster",
            new()
            {
                Context = cluster.Context.OrNone(),
                // unset, not what KUBECONFIG says: no path of a machine gets into the state
                KubeConfig = cluster.Kubeconfig is { } kubeconfig ? (Input<string>)Output.CreateSecret(kubeconfig) : null,
                UpsertExistingObjects = cluster.AdoptExisting ? true : null,
            }
        );

    // what only a cluster gives is named where that was asked for, and then is unknown
    private static StackSettings WithoutAddresses(StackSettings settings) =>
        settings with
        {
            Certificate = settings.Certificate with { IncludeExternalAddresses = settings.Certificate.IncludeExternalAddresses ?? false },
        };

    private static StackSettings Accepted(Func<ClusterSettings, IEnumerable<Fault>> checkCluster, IReadOnlyCollection<string> unread)
    {
        var given = StackConfig.Read();
        Refusal.IfAny(
            given
                .Misread.Concat(
                    SettingsChecks.Faults(given.Settings, Pulumi.Deployment.Instance.RootDirectory, TimeProvider.System.GetUtcNow())
                )
                .Where(fault => !unread.Contains(fault.Key))
                .Concat(given.Exposed)
                .Concat(checkCluster(given.Settings.Cluster))
        );
        return given.Settings;
    }
}
