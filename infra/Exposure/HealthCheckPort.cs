using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Random;

namespace KubeExpose.Infra.Exposure;

/// <summary>
/// What is remembered of the port at which load balancers ask nodes. The port is immutable: another pin replaces the Service, which is
/// replaced with this; removing the pin keeps the Service, and what is remembered of its port.
/// </summary>
internal static class HealthCheckPort
{
    /// <summary>Declares it.</summary>
    /// <param name="pinned">The port that was asked for; null for Kubernetes' choice.</param>
    /// <param name="scope">Where it goes.</param>
    internal static RandomId Declare(int? pinned, DeclarationScope scope)
    {
        var options = new CustomResourceOptions { Parent = scope.Parent };
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
