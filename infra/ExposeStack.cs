using KubeExpose.Infra.Checks;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Objects;
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
    /// <exception cref="RunException">Anything is wrong with the settings, <c>cluster.context</c> missing included: all of it, one fault
    /// a line. Or the stack is on another cluster.</exception>
    public static async Task<IDictionary<string, object?>> DeclareAsync()
    {
        Kubeconfig? kubeconfig = null;
        var settings = Accepted(cluster => ClusterChecks.Faults(cluster, out kubeconfig), unread: []);
        if (kubeconfig?.Find(settings.Cluster.Context!) is not { } address)
        {
            return Declare(settings);
        }

        using var api = new ApiServer(kubeconfig, settings.Cluster.Context!);
        await OneCluster.KeepAsync(settings.Cluster.Context!, address, api);
        var (provider, arrival) = (ProviderOf(settings.Cluster), new Arrival(settings, api));
        var app = new ExposedApp(settings, new() { Providers = { provider } }, await arrival.PrepareAsync(provider));
        await arrival.FinishAsync(app);
        return app.Outputs;
    }

    /// <summary>Declares the stack where nothing is deployed, and so without a cluster: to render its manifests.</summary>
    /// <param name="unread">Keys, as in <c>certificate.privateKeyPem</c>, whose values are encrypted and could not be read here.</param>
    /// <inheritdoc cref="DeclareAsync"/>
    internal static IDictionary<string, object?> DeclareWithoutCluster(params IReadOnlyCollection<string> unread) =>
        Declare(WithoutAddresses(Accepted(_ => [], unread)));

    /// <summary>Declares the stack of settings without faults.</summary>
    internal static IDictionary<string, object?> Declare(StackSettings settings) =>
        new ExposedApp(settings, new() { Providers = { ProviderOf(settings.Cluster) } }).Outputs;

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
        var (settings, misread) = StackConfig.Read();
        var faults = misread
            .Concat(SettingsChecks.Faults(settings, Pulumi.Deployment.Instance.RootDirectory, TimeProvider.System.GetUtcNow()))
            .Where(fault => !unread.Contains(fault.Key))
            .Concat(checkCluster(settings.Cluster));
        return faults.Any() ? throw new RunException(string.Join('\n', faults)) : settings;
    }
}
