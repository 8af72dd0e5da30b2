using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace KubeExpose.Infra.Routes;

/// <summary>What an Ingress looks like.</summary>
internal static class IngressSpec
{
    /// <summary>The Ingress's spec: TLS for every host name, and the Service behind each.</summary>
    internal static IngressSpecArgs For(StackSettings settings, ServingCertificate certificate)
    {
        var route = settings.Route;
        return new()
        {
            IngressClassName = route.IngressClass.OrNone(),
            Tls = [new IngressTLSArgs { Hosts = route.Hostnames, SecretName = SecretOf(route, certificate) }],
            Rules = route.Hostnames.Select(name => (Input<IngressRuleArgs>)Rule(name, settings)).ToArray(),
        };
    }

    private static Input<string>? SecretOf(RouteSettings route, ServingCertificate certificate) =>
        route.TlsSecret switch
        {
            null => certificate.SecretName,
            RouteSettings.NoSecret => null,
            var name => name,
        };

    private static IngressRuleArgs Rule(string hostname, StackSettings settings) =>
        new()
        {
            Host = hostname,
            Http = new HTTPIngressRuleValueArgs
            {
                Paths =
                [
                    new HTTPIngressPathArgs
                    {
                        Path = settings.Route.Path,
                        PathType = "Prefix",
                        Backend = new IngressBackendArgs
                        {
                            Service = new IngressServiceBackendArgs
                            {
                                Name = settings.App.Name,
                                Port = new ServiceBackendPortArgs { Number = ExposedPorts.Of(settings)!.Http!.Value },
                            },
                        },
                    },
                ],
            },
        };
}
