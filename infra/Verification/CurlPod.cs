using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>
/// A Pod with curl beside the application: ready when HTTPS by the Service's name is trusted, and there for <c>kubectl exec</c>. It never
/// has the private key.
/// </summary>
internal static class CurlPod
{
    /// <summary>Where the certificates lie that it trusts.</summary>
    internal const string TrustFile = $"{Folder}/{ServingCertificate.TrustFile}";

    private const string Folder = "/etc/ssl/kube-expose";
    private const string Volume = "trust";

    /// <summary>What the Pod's name begins with and its label says.</summary>
    internal static string NameOf(string app) => $"{app}-curl";

    /// <summary>Declares the Pod.</summary>
    /// <param name="certificate">What it must find served; null when there is nothing of this stack to reach, and the Pod is just
    /// there.</param>
    internal static Pod Declare(StackSettings settings, ServingCertificate? certificate, Place place)
    {
        var name = NameOf(place.App.Name);
        var container = Container(settings.Verification.Image);
        var spec = new PodSpecArgs
        {
            ServiceAccountName = place.App.Name,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = place.App.EnableServiceLinks,
            SecurityContext = Hardening.Pod(),
            TerminationGracePeriodSeconds = 1,
            Containers = [container],
        };
        if (certificate is not null)
        {
            spec.Volumes =
            [
                new VolumeArgs
                {
                    Name = Volume,
                    ConfigMap = new ConfigMapVolumeSourceArgs { Name = certificate.TrustName },
                },
            ];
            container.VolumeMounts =
            [
                new VolumeMountArgs
                {
                    Name = Volume,
                    MountPath = Folder,
                    ReadOnly = true,
                },
            ];
            container.ReadinessProbe = Reaches(CurlClient.Found(settings, certificate));
        }

        if (certificate is not null && settings.Service.InternalTrafficPolicy == InternalTrafficPolicy.Local)
        {
            spec.Affinity = new AffinityArgs
            {
                PodAffinity = new PodAffinityArgs { RequiredDuringSchedulingIgnoredDuringExecution = [BesideOneOf(place.App.Name)] },
            };
        }

        var timeout = TimeSpan.FromSeconds(settings.Verification.TimeoutSeconds);
        var options = place.Options();
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        return new Pod(name, new() { Metadata = place.Metadata(labels: StandardLabels.Selector(name)), Spec = spec }, options);
    }

    private static ContainerArgs Container(string image) =>
        new()
        {
            Name = "curl",
            Image = image,
            ImagePullPolicy = "IfNotPresent",
            // a shell that waits for a child hears at once that it shall end
            Command = ["sh", "-c", "trap exit TERM; while :; do sleep 3600 & wait $!; done"],
            Resources = Hardening.Resources("10m", "200m", "16Mi", "64Mi"),
            SecurityContext = Hardening.Container(),
            TerminationMessagePolicy = "FallbackToLogsOnError",
        };

    // where no pod of the application runs, the Service leads nowhere then
    private static PodAffinityTermArgs BesideOneOf(string app) =>
        new()
        {
            TopologyKey = "kubernetes.io/hostname",
            LabelSelector = new LabelSelectorArgs { MatchLabels = StandardLabels.Selector(app) },
        };

    private static ProbeArgs Reaches(Output<ImmutableArray<string>> found) =>
        new()
        {
            Exec = new ExecActionArgs
            {
                Command = found.Apply<ImmutableArray<string>>(it =>
                    ["curl", "--silent", "--show-error", "--fail", "--max-time", "4", "--output", "/dev/null", "--cacert", TrustFile, .. it]
                ),
            },
            PeriodSeconds = 2,
            TimeoutSeconds = 5,
            FailureThreshold = 3,
        };
}
