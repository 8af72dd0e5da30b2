using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Verification;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace KubeExpose.Infra.Tutorial;

/// <summary>
/// The tutorial's Deployment of a pod with curl, field by field but for one: of the Secret it mounts the certificate alone, never the
/// private key.
/// </summary>
internal static class TutorialCurl
{
    private const string Folder = "/etc/nginx/ssl";
    private const string Certificate = "tls.crt";

    private static readonly ImmutableDictionary<string, string> Selector = ImmutableDictionary<string, string>.Empty.Add("app", "curlpod");

    /// <summary>Declares the Deployment.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="certificate">What it trusts; null for nothing.</param>
    /// <param name="scope">Where the object goes.</param>
    internal static CurlClient Declare(StackSettings settings, ServingCertificate? certificate, DeclarationScope scope)
    {
        var container = new ContainerArgs
        {
            Name = "curlpod",
            Image = settings.Verification.Image,
            Command = ["sh", "-c", "while true; do sleep 1; done"],
        };
        var pod = new PodSpecArgs { EnableServiceLinks = scope.App.EnableServiceLinks ? null : false, Containers = [container] };
        if (certificate is not null)
        {
            container.VolumeMounts = [new VolumeMountArgs { Name = "secret-volume", MountPath = Folder }];
            pod.Volumes =
            [
                new VolumeArgs
                {
                    Name = "secret-volume",
                    Secret = new SecretVolumeSourceArgs
                    {
                        SecretName = certificate.SecretName,
                        Items = [new KeyToPathArgs { Key = Certificate, Path = Certificate }],
                    },
                },
            ];
        }

        var template = scope.Template(Selector);
        if (certificate is not null)
        {
            // the Secret keeps its name: this is what makes a pod that trusts another certificate
            template.Annotations["kube-expose/certificate"] = certificate.Fingerprint;
        }

        var name = settings.Profile.CurlName!;
        var timeout = TimeSpan.FromSeconds(RolloutOptions.DeadlineSeconds(settings.Workload));
        var options = scope.Options(name);
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        var deployment = new Deployment(
            scope.LogicalName(name),
            new()
            {
                Metadata = scope.Metadata(name),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 1,
                    Selector = new LabelSelectorArgs { MatchLabels = Selector },
                    Template = new PodTemplateSpecArgs { Metadata = template, Spec = pod },
                },
            },
            options
        );
        return new(
            deployment.Metadata.Apply(metadata => $"deployment/{metadata.Name}"),
            CurlClient.Ask(settings, certificate, $"{Folder}/{Certificate}"),
            PodName: null,
            NodeAddress: null
        );
    }
}
