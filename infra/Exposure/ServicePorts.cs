using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Exposure;

/// <summary>The Service's ports.</summary>
internal static class ServicePorts
{
    /// <summary>The ports of a Service that is no alias, HTTP first.</summary>
    internal static ServicePortArgs[] For(StackSettings settings)
    {
        var service = settings.Service;
        var ports = ExposedPorts.Of(settings) ?? throw new ArgumentException("an alias has no ports", nameof(settings));
        var (http, https) = service.LeadsToPods ? Targets(settings.Profile.Ports, ports) : Targets(ExposedPorts.OfAddresses(service));
        return
        [
            .. ports.Http is { } port
                ? new[] { Port(service.HttpPortName, port, http, service.HttpNodePort, service.HttpAppProtocol) }
                : [],
            Port(service.HttpsPortName, ports.Https, https, service.HttpsNodePort, service.HttpsAppProtocol),
        ];
    }

    // the tutorial leaves out a target that is the port itself
    private static (InputUnion<int, string>? Http, InputUnion<int, string>? Https) Targets(ContainerPorts pods, ExposedPorts ports) =>
        pods.AreNamed
            ? (ContainerPorts.HttpName, ContainerPorts.HttpsName)
            : (pods.Http == ports.Http ? null : pods.Http, pods.Https == ports.Https ? null : pods.Https);

    private static (InputUnion<int, string>? Http, InputUnion<int, string>? Https) Targets(ExposedPorts addresses) =>
        (addresses.Http is { } http ? http : null, addresses.Https);

    private static ServicePortArgs Port(string name, int port, InputUnion<int, string>? target, int? nodePort, string? appProtocol) =>
        new()
        {
            Name = name,
            Port = port,
            TargetPort = target,
            Protocol = "TCP",
            NodePort = nodePort.OrNone(),
            AppProtocol = appProtocol.OrNone(),
        };
}
