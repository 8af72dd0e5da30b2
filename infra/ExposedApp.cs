using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Checks;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Verification;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Infra;

/// <summary>An application, from its namespace to the proof that it can be reached, each thing after those that it needs.</summary>
public sealed class ExposedApp : ComponentResource
{
    private readonly Output<string>[] _ids;
    private readonly Output<string>? _proof;

    /// <summary>
    /// Declares the application as a component of another program, which may have others beside it. Of what a stack of its own does,
    /// it does not ask the cluster beforehand: it takes nothing over, and does not read the Gateway of a route.
    /// </summary>
    /// <param name="settings">What is asked for. <c>App.Name</c> is the component's logical name, so each application of a program has
    /// one of its own. Of <c>Cluster</c>, <c>Domain</c> counts, and <c>Context</c> for the commands in the outputs.</param>
    /// <param name="options">The Kubernetes provider to use; the program's default provider when there is none.</param>
    /// <exception cref="RunException">The settings have faults: all of them, one a line.</exception>
    public ExposedApp(StackSettings settings, ComponentResourceOptions? options = null)
        : this(Accepted(settings), ExistingSecret.Of(settings, options)?.SoundPair, options, isAmongOthers: true) { }

    /// <summary>Declares the application under its name.</summary>
    /// <param name="settings">What was asked for, without faults.</param>
    /// <param name="existing">The pair of mode <c>existing</c>; null in the other modes.</param>
    /// <param name="options">The Kubernetes provider to use.</param>
    /// <param name="attachment">What a route attaches to; null where the cluster was not asked.</param>
    /// <param name="fieldManager">The field manager that the objects are written with; null for one of Pulumi's making.</param>
    /// <param name="hostnamesToKeep">Host names of former routes that the certificate is to keep.</param>
    /// <param name="turnsFamily">Whether the Service that is there has another primary address family.</param>
    /// <param name="moves">Whether it comes from another namespace, where it is to stay until it is proven here.</param>
    /// <param name="isAmongOthers">Whether the program may declare other applications.</param>
    internal ExposedApp(
        StackSettings settings,
        Output<ExistingPair>? existing,
        ComponentResourceOptions? options,
        Attachment? attachment = null,
        Input<string>? fieldManager = null,
        IEnumerable<string>? hostnamesToKeep = null,
        bool turnsFamily = false,
        bool moves = false,
        bool isAmongOthers = false
    )
        : base("kube-expose:index:ExposedApp", settings.App.Name, options)
    {
        attachment ??= Attachment.Unasked(settings.Route);
        ImmutableArray<string> kept = [.. hostnamesToKeep ?? []];
        // a new name takes another certificate, which then has no use for former ones
        var hostnames = settings.Route.Hostnames.Except(kept, StringComparer.OrdinalIgnoreCase).Any() ? settings.Route.Hostnames : kept;
        var stack = Pulumi.Deployment.Instance;
        var blueprint = Blueprint.Of(settings.App.Profile);
        var anywhere = new DeclarationScope
        {
            Parent = this,
            FieldManager = fieldManager,
            IsAmongOthers = isAmongOthers,
            Moves = moves,
            App = settings.App,
            Labels = StandardLabels.For(settings.App, settings.Profile, stack.StackName),
        };
        var scope = anywhere.After(AppNamespace.Declare(settings.App, anywhere));

        var service = new ExposedService(settings, turnsFamily, scope);
        var backend = settings.Service.LeadsToPods
            ? NginxBackend.Declare(
                settings,
                blueprint,
                existing,
                service,
                attachment,
                hostnames,
                stack.RootDirectory,
                // a certificate may be for the Service's addresses: when those go, the engine deletes what was made of them before the
                // Service, and must not have begun to replace it by then. And pods that start later have the Service in their environment
                scope.After(PodAccount.Declare(settings, scope), service.Service)
            )
            : null;
        var route =
            backend is not null && settings.Route.IsAsked
                ? ExposedRoute.Declare(settings, backend.Certificate, attachment, scope.After(service.Service, backend.Deployment))
                : null;
        var asking = scope.After([service.Service, .. service.Slices, backend?.Check]);
        var curl = settings.Verification.CurlPod ? blueprint.Ask(settings, backend?.Certificate, asking) : null;
        // beside the pods where it may be: the proof asks until they answer
        var proving = EngineWorkers.SufficeFor(isAmongOthers) ? asking : asking.After(backend?.Deployment);
        _proof = Proof
            .Declare(
                settings,
                service,
                backend?.Certificate,
                backend?.Nginx.Release,
                route?.Edge,
                asking,
                proving.After(route?.Decisive ?? [])
            )
            ?.Id;

        _ids =
        [
            service.Service.Id,
            .. backend is null ? Array.Empty<Output<string>>() : [backend.Deployment.Id],
            .. route?.Objects.Select(one => one.Id) ?? [],
        ];
        Outputs = AppOutputs.Of(settings, service, backend, route, curl).ToDictionary();
        RegisterOutputs(Outputs);
    }

    private static StackSettings Accepted(StackSettings settings)
    {
        Refusal.IfAny(
            SettingsChecks.Faults(settings, Pulumi.Deployment.Instance.RootDirectory, TimeProvider.System.GetUtcNow()),
            settings.App.Name
        );
        return settings;
    }

    /// <summary>Ends when the Service is there, its pods are ready, and the route is there.</summary>
    internal Task IsUpAsync() => OutputUtilities.GetValueAsync(Output.All(_ids));

    /// <summary>Ends when it is up and proven.</summary>
    internal Task IsProvenAsync() =>
        OutputUtilities.GetValueAsync(Output.All([.. _ids, .. _proof is null ? Array.Empty<Output<string>>() : [_proof]]));

    /// <summary>What the stack gives back, by the outputs' names.</summary>
    public IDictionary<string, object?> Outputs { get; }
}
