using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;
using Pulumi.Kubernetes.Apps.V1;

namespace KubeExpose.Infra;

/// <summary>What a Service leads to when it leads to pods of this stack: certificate, nginx's files, the pods.</summary>
internal sealed class Backend
{
    /// <summary>Declares all of it.</summary>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal Backend(StackSettings settings, ExposedService service, string root, Place place)
    {
        Certificate = new(settings.Certificate, settings.ServiceNames, service.Observed, place);
        Nginx = new(NginxContent.Of(settings, root), Certificate, Images.Nginx(settings), place);
        // pods that start after the Service find it in their environment
        var known = place.After(service.Service);
        Deployment =
            settings.App.Profile == AppProfile.Tutorial
                ? TutorialWorkload.Declare(settings, Nginx, known)
                : NginxWorkload.Declare(settings, NginxVolumes.Of(Nginx.Mounts), known);
    }

    /// <summary>The certificate that is served.</summary>
    internal ServingCertificate Certificate { get; }

    /// <summary>What nginx is given.</summary>
    internal NginxConfiguration Nginx { get; }

    /// <summary>The pods' Deployment; ready when they are.</summary>
    internal Deployment Deployment { get; }
}
