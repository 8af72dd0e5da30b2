using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Outputs.Networking.V1;

namespace KubeExpose.Infra.Routes;

/// <summary>The Ingress that the platform's controller serves.</summary>
internal static class PlatformIngress
{
    // the provider's own rule would look for ready endpoints too, which are the workload's business
    private const string HasAddress = "jsonpath={.status.loadBalancer.ingress[0]}";

    /// <summary>Declares it; it is there when its controller has given it an address.</summary>
    internal static ExposedRoute Declare(StackSettings settings, ServingCertificate certificate, DeclarationScope scope)
    {
        var (name, route) = (scope.App.Name, settings.Route);
        var options = scope.Options(name);
        var limit = TimeSpan.FromSeconds(route.TimeoutSeconds);
        options.CustomTimeouts = new() { Create = limit, Update = limit };
        var ingress = new Ingress(
            name,
            new()
            {
                Metadata = scope.Metadata(name, route.Labels, route.Annotations.SetItem("pulumi.com/waitFor", HasAddress)),
                Spec = IngressSpec.For(settings, certificate),
            },
            options
        );
        AddressReminder.Set(
            ingress,
            route.TimeoutSeconds,
            $"Ingress {name} has no address yet, and most of the {route.TimeoutSeconds} s that it is waited for are over: see that a "
                + $"controller runs that serves {(route.IngressClass is { } named ? $"the class {named}" : "the default class")} and gives "
                + "addresses (kubectl describe ingress); route.timeoutSeconds waits longer"
        );
        // the id is unknown until there is an Ingress: before, the provider may answer with what a dry run made up
        return new(
            [ingress],
            Output.Tuple(ingress.Id, ingress.Status).Apply(known => Edge.Usual(route) with { Addresses = [.. AddressesOf(known.Item2)] })
        );
    }

    private static IEnumerable<string> AddressesOf(IngressStatus? status) =>
        (status?.LoadBalancer?.Ingress is { IsDefault: false } entries ? entries : [])
            .Select(entry => string.IsNullOrEmpty(entry.Ip) ? entry.Hostname : entry.Ip)
            .Where(address => !string.IsNullOrEmpty(address));
}
