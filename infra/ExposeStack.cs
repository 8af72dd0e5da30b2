using KubeExpose.Infra.Checks;
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
    /// a line.</exception>
    public static IDictionary<string, object?> Declare() => Declare(Accepted(ClusterChecks.Required, unread: []));

    /// <summary>Declares the stack where nothing is deployed, and so without a cluster: to render its manifests.</summary>
    /// <param name="unread">Keys, as in <c>certificate.privateKeyPem</c>, whose values are encrypted and could not be read here.</param>
    /// <inheritdoc cref="Declare()"/>
    internal static IDictionary<string, object?> DeclareWithoutCluster(params IReadOnlyCollection<string> unread) =>
        Declare(WithoutAddresses(Accepted(_ => [], unread)));

    /// <summary>Declares the stack of settings without faults.</summary>
    internal static IDictionary<string, object?> Declare(StackSettings settings)
    {
        var cluster = new Provider(
            "cluster",
            new()
            {
                Context = settings.Cluster.Context.OrNone(),
                // unset, not what KUBECONFIG says: no path of a machine gets into the state
                KubeConfig = settings.Cluster.Kubeconfig is { } kubeconfig ? (Input<string>)Output.CreateSecret(kubeconfig) : null,
                UpsertExistingObjects = settings.Cluster.AdoptExisting ? true : null,
            }
        );
        return new ExposedApp(settings, new() { Providers = { cluster } }).Outputs;
    }

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
