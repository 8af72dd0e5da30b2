using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>A pod that asks for the application: with curl, with what clients trust, and never with the private key.</summary>
internal static class AskingPod
{
    /// <summary>Where the certificates lie that it trusts.</summary>
    internal const string TrustFile = $"{Folder}/{ServingCertificate.TrustFile}";

    /// <summary>Where the certificates lie that verify an edge with a certificate of its own.</summary>
    internal const string EdgeTrustFile = $"{Folder}/{EdgeTrust.File}";

    private const string Folder = "/etc/ssl/kube-expose";
    private const string Volume = "trust";

    /// <summary>The pod's spec: it passes Pod Security "restricted", and its account is the namespace's own, without a token.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="certificate">What it trusts; null for nothing.</param>
    /// <param name="container">Its name, its command and what it needs for that.</param>
    internal static PodSpecArgs For(StackSettings settings, ServingCertificate? certificate, ContainerArgs container)
    {
        container.Image = settings.Verification.Image;
        container.ImagePullPolicy = "IfNotPresent";
        container.Resources = Hardening.Resources("10m", "200m", "16Mi", "64Mi");
        container.SecurityContext = Hardening.Container();
        container.TerminationMessagePolicy = "FallbackToLogsOnError";
        var pod = CommonPod.Of(settings, container);
        pod.TerminationGracePeriodSeconds = 1;
        if (certificate is not null)
        {
            container.VolumeMounts =
            [
                new VolumeMountArgs
                {
                    Name = Volume,
                    MountPath = Folder,
                    ReadOnly = true,
                },
            ];
            pod.Volumes =
            [
                new VolumeArgs
                {
                    Name = Volume,
                    ConfigMap = new ConfigMapVolumeSourceArgs { Name = certificate.TrustName },
                },
            ];
        }

        if (settings.Serves && settings.Service.InternalTrafficPolicy == InternalTrafficPolicy.Local)
        {
            pod.Affinity = new AffinityArgs
            {
                PodAffinity = new PodAffinityArgs { RequiredDuringSchedulingIgnoredDuringExecution = [BesideOneOf(settings.App.Name)] },
            };
        }

        return pod;
    }

    // where no pod of the application runs, the Service leads nowhere then
    private static PodAffinityTermArgs BesideOneOf(string app) =>
        new()
        {
            TopologyKey = "kubernetes.io/hostname",
            LabelSelector = new LabelSelectorArgs { MatchLabels = PodLabels.Serving(app) },
        };
}
