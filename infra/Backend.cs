using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;

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
        Workload = new(settings, NginxVolumes.Of(Nginx.Mounts), place.After(service.Service));
    }

    /// <summary>The certificate that is served.</summary>
    internal ServingCertificate Certificate { get; }

    /// <summary>What nginx is given.</summary>
    internal NginxConfiguration Nginx { get; }

    /// <summary>The pods.</summary>
    internal NginxWorkload Workload { get; }
}
