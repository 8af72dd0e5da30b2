using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Discovery.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>The Service by whose name clients find the application, and the addresses that it got.</summary>
internal sealed class ExposedService
{
    /// <summary>Declares the Service, and the EndpointSlices of a Service that leads to given addresses.</summary>
    internal ExposedService(ServiceSettings settings, ContainerPorts pods, Place place)
    {
        var name = place.App.Name;
        var run = StandardLabels.Selector(name);
        Service = new Service(
            name,
            new()
            {
                Metadata = place.Metadata(
                    name,
                    run.AddRange(settings.Labels),
                    AddressWait.Annotations(settings).AddRange(settings.Annotations)
                ),
                Spec = ServiceSpec.For(settings, pods, run),
            },
            ServiceOptions.For(settings, place)
        );
        Slices =
        [
            .. EndpointSlices
                .For(settings)
                .Select(slice =>
                {
                    slice.Slice.Metadata = place.Metadata($"{name}-{slice.Suffix}", EndpointSlices.Labels(name));
                    var options = place.After(Service).Options();
                    // goes before a Service that is replaced: found by its name, it would lead the next one's clients to these addresses
                    // too
                    options.ReplaceWith.Add(Service);
                    options.DeleteBeforeReplace = true;
                    return new EndpointSlice($"{name}-{slice.Suffix}", slice.Slice, options);
                }),
        ];
        AddressReminder.Set(settings, Service);
        // the id is unknown until there is a Service: before, the provider may answer with addresses that a dry run made up
        Observed = Output
            .Tuple(Service.Id, Service.Spec, Service.Status)
            .Apply(service => ObservedService.From(service.Item2, service.Item3));
    }

    /// <summary>The Service itself.</summary>
    internal Service Service { get; }

    /// <summary>The given addresses; none for a Service that leads to pods or is an alias.</summary>
    internal ImmutableArray<EndpointSlice> Slices { get; }

    /// <summary>What the cluster made of the Service. Unknown until it exists.</summary>
    internal Output<ObservedService> Observed { get; }
}
