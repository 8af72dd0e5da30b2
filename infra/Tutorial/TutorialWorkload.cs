using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace KubeExpose.Infra.Tutorial;

/// <summary>The tutorial's Deployment, field by field.</summary>
/// <seealso href="https://kubernetes.io/docs/tutorials/services/connect-applications-service/"/>
internal static class TutorialWorkload
{
    /// <summary>Declares the Deployment.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="nginx">What its pods mount.</param>
    /// <param name="scope">Where the object goes.</param>
    internal static Deployment Declare(StackSettings settings, NginxConfiguration nginx, DeclarationScope scope)
    {
        var name = scope.App.Name;
        var selector = PodLabels.Serving(name);
        // the objects keep their names when their content changes: this is what rolls the pods over then
        var template = scope.Template(selector);
        template.Annotations["kube-expose/release"] = nginx.Release;
        return new Deployment(
            name,
            new()
            {
                Metadata = scope.Metadata(name),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = settings.Workload.Replicas,
                    Selector = new LabelSelectorArgs { MatchLabels = selector },
                    Template = new PodTemplateSpecArgs { Metadata = template, Spec = Pod(settings, nginx) },
                },
            },
            RolloutOptions.For(settings.Workload, scope)
        );
    }

    private static PodSpecArgs Pod(StackSettings settings, NginxConfiguration nginx) =>
        new()
        {
            EnableServiceLinks = settings.App.EnableServiceLinks ? null : false,
            Volumes = Mount.Volumes(nginx.Mounts),
            Containers =
            [
                new ContainerArgs
                {
                    Name = "nginxhttps",
                    Image = settings.NginxImage,
                    Ports =
                    [
                        new ContainerPortArgs { ContainerPortValue = settings.Profile.Ports.Https },
                        new ContainerPortArgs { ContainerPortValue = settings.Profile.Ports.Http },
                    ],
                    VolumeMounts = Mount.VolumeMounts(nginx.Mounts),
                },
            ],
        };
}
