using System.Collections.Immutable;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Discovery.V1;
using Pulumi.Random;

namespace KubeExpose.Infra.Exposure;

/// <summary>The Service by whose name clients find the application, and the addresses that it got.</summary>
internal sealed class ExposedService
{
    /// <summary>Declares the Service, and the EndpointSlices of a Service that leads to given addresses.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="turnsFamily">Whether the one that is there has another primary address family.</param>
    /// <param name="scope">Where the objects go.</param>
    internal ExposedService(StackSettings settings, bool turnsFamily, DeclarationScope scope)
    {
        var (name, service) = (scope.App.Name, settings.Service);
        var selector = PodLabels.Serving(name);
        var healthCheckPort = service.HasHealthCheckPort ? HealthCheckPort.Declare(service.HealthCheckNodePort, scope) : null;
        var annotations = AddressWait.Annotations(service).AddRange(service.Annotations);
        Service = new Service(
            name,
            new()
            {
                Metadata = scope.Metadata(name, selector.AddRange(service.Labels), annotations),
                Spec = ServiceSpec.For(settings, selector),
            },
            Options(service, turnsFamily, healthCheckPort, scope)
        );
        Slices = [.. EndpointSlices.For(service).Select(slice => Declare($"{name}-{slice.Suffix}", slice.Slice, scope.After(Service)))];
        if (AddressWait.IsForLoadBalancer(service))
        {
            AddressReminder.Set(
                Service,
                service.TimeoutSeconds,
                $"the load balancer has no address yet, and most of the {service.TimeoutSeconds} s that it is waited for are over: "
                    + "pulumi config set --path service.waitForAddress false deploys without waiting, "
                    + "service.timeoutSeconds waits longer"
            );
        }

        if (LostRedirect.Warning(service) is { } warning)
        {
            Log.Warn(warning);
        }

        // the id is unknown until there is a Service: before, the provider may answer with addresses that a dry run made up
        Observed = Output.Tuple(Service.Id, Service.Spec, Service.Status).Apply(known => ObservedService.From(known.Item2, known.Item3));
    }

    /// <summary>The Service itself.</summary>
    internal Service Service { get; }

    /// <summary>The given addresses; none for a Service that leads to pods or is an alias.</summary>
    internal ImmutableArray<EndpointSlice> Slices { get; }

    /// <summary>What the cluster made of the Service. Unknown until it exists.</summary>
    internal Output<ObservedService> Observed { get; }

    // a change is an update in place unless the API has none
    private static CustomResourceOptions Options(
        ServiceSettings service,
        bool turnsFamily,
        RandomId? healthCheckPort,
        DeclarationScope scope
    )
    {
        var timeout = TimeSpan.FromSeconds(service.TimeoutSeconds);
        var options = scope.Options(scope.App.Name);
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        // a Service that loses its selector keeps the slices with its old pods' addresses, and would go on leading there
        options.ReplaceOnChanges.Add("spec.selector");
        options.ReplaceOnChanges.Add(turnsFamily ? "spec.ipFamilies" : "spec.ipFamilies[0]");
        // null on either side of a change replaces nothing: becoming a load balancer, or ceasing to be one, is an update
        if (service.Type == ServiceType.LoadBalancer)
        {
            options.ReplacementTrigger = service.LoadBalancerClass ?? "";
        }

        if (healthCheckPort is not null)
        {
            options.ReplaceWith.Add(healthCheckPort);
        }

        return options;
    }

    private EndpointSlice Declare(string name, Pulumi.Kubernetes.Types.Inputs.Discovery.V1.EndpointSliceArgs slice, DeclarationScope scope)
    {
        slice.Metadata = scope.Metadata(name, EndpointSlices.Labels(scope.App.Name));
        var options = scope.Options(name);
        // goes before a Service that is replaced: found by its name, it would lead the next one's clients to these addresses too
        options.ReplaceWith.Add(Service);
        return new(name, slice, options);
    }
}
