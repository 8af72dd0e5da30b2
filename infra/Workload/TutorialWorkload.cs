using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace KubeExpose.Infra.Workload;

/// <summary>The tutorial's Deployment, field by field.</summary>
/// <seealso href="https://kubernetes.io/docs/tutorials/services/connect-applications-service/"/>
internal static class TutorialWorkload
{
    /// <summary>Declares the Deployment.</summary>
    /// <param name="nginx">What its pods mount.</param>
    internal static Deployment Declare(StackSettings settings, NginxConfiguration nginx, Place place)
    {
        var name = place.App.Name;
        var selector = StandardLabels.Selector(name);
        // the objects keep their names when their content changes: this is what rolls the pods over then
        var template = place.Template(selector);
        template.Annotations["kube-expose/release"] = nginx.Release;
        return new Deployment(
            name,
            new()
            {
                Metadata = place.Metadata(name),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = settings.Workload.Replicas,
                    Selector = new LabelSelectorArgs { MatchLabels = selector },
                    Template = new PodTemplateSpecArgs { Metadata = template, Spec = Pod(settings, nginx) },
                },
            },
            RolloutOptions.For(settings.Workload, place)
        );
    }

    private static PodSpecArgs Pod(StackSettings settings, NginxConfiguration nginx)
    {
        var ports = ContainerPorts.For(settings.App.Profile);
        return new()
        {
            EnableServiceLinks = settings.App.EnableServiceLinks ? null : false,
            Volumes = nginx.Mounts.Select(mount => (Input<VolumeArgs>)mount.Volume).ToArray(),
            Containers =
            [
                new ContainerArgs
                {
                    Name = "nginxhttps",
                    Image = Images.Nginx(settings),
                    Ports =
                    [
                        new ContainerPortArgs { ContainerPortValue = ports.Https },
                        new ContainerPortArgs { ContainerPortValue = ports.Http },
                    ],
                    VolumeMounts = nginx.Mounts.SelectMany(mount => mount.Places).Select(place => (Input<VolumeMountArgs>)place).ToArray(),
                },
            ],
        };
    }
}
