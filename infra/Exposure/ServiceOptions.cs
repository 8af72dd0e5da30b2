using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Random;

namespace KubeExpose.Infra.Exposure;

/// <summary>How the Service is made and changed. A change is an update in place unless the API has none.</summary>
internal static class ServiceOptions
{
    /// <summary>The Service's options.</summary>
    internal static CustomResourceOptions For(ServiceSettings service, Place place)
    {
        var timeout = TimeSpan.FromSeconds(service.TimeoutSeconds);
        var options = place.Options();
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        // two Services can't have one name
        options.DeleteBeforeReplace = true;
        // a Service that loses its selector keeps the slices with its old pods' addresses, and would go on leading there
        options.ReplaceOnChanges.Add("spec.selector");
        options.ReplaceOnChanges.Add("spec.ipFamilies[0]");
        // null on either side of a change replaces nothing: becoming a load balancer, or ceasing to be one, is an update
        if (service.Type == ServiceType.LoadBalancer)
        {
            options.ReplacementTrigger = service.LoadBalancerClass ?? "";
        }

        if (service.HasHealthCheckPort)
        {
            options.ReplaceWith.Add(HealthCheckPort(service.HealthCheckNodePort, place));
        }

        return options;
    }

    // another port than the one it has takes another Service. One that is not pinned any more stays, and so does what is remembered of it.
    private static RandomId HealthCheckPort(int? pinned, Place place)
    {
        var options = new CustomResourceOptions { Parent = place.Parent };
        if (pinned is null)
        {
            options.IgnoreChanges.Add("keepers");
        }

        return new(
            "health-check-port",
            new() { ByteLength = 1, Keepers = { ["port"] = pinned is { } port ? $"{port}" : "Kubernetes' choice" } },
            options
        );
    }
}
