using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace KubeExpose.Infra;

/// <summary>What a Service leads to when it leads to pods of this stack.</summary>
/// <param name="Certificate">The certificate that is served.</param>
/// <param name="Nginx">What nginx is given.</param>
/// <param name="Check">What has to be done before a pod is touched, or asked for; null for nothing.</param>
/// <param name="Deployment">The pods' Deployment; ready when they are.</param>
internal sealed record NginxBackend(ServingCertificate Certificate, NginxConfiguration Nginx, Job? Check, Deployment Deployment)
{
    /// <summary>Declares certificate, configuration and pods.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="blueprint">What the profile builds of them.</param>
    /// <param name="existing">The pair of mode <c>existing</c>; null in the other modes.</param>
    /// <param name="service">The Service that leads there.</param>
    /// <param name="attachment">What a route attaches to.</param>
    /// <param name="hostnames">The host names of routes, this one's and former ones', that the certificate is for.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    /// <param name="scope">Where the objects go.</param>
    internal static NginxBackend Declare(
        StackSettings settings,
        Blueprint blueprint,
        Output<ExistingPair>? existing,
        ExposedService service,
        Attachment attachment,
        ImmutableArray<string> hostnames,
        string root,
        DeclarationScope scope
    )
    {
        var certificate = new ServingCertificate(
            settings,
            existing,
            service.Observed,
            hostnames,
            scope,
            EdgeTrust.Files(settings.Route, root)
        );
        var nginx = blueprint.Configure(settings, root, certificate, scope);
        var check = ConfigurationCheck.Declare(settings, nginx, scope);
        // a gateway that does not know whom to trust would answer with errors
        var policy = BackendPolicy.Declare(settings, certificate, attachment.Trusted, scope);
        return new(certificate, nginx, check, blueprint.Deploy(settings, nginx, scope.After(check, policy)));
    }
}
