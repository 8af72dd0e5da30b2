using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
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

    /// <summary>Declares the Pod.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="certificate">What it must find served; null when there is nothing of this stack to reach, and the Pod is just
    /// there.</param>
    /// <param name="scope">Where the object goes.</param>
    internal static CurlClient Declare(StackSettings settings, ServingCertificate? certificate, DeclarationScope scope)
    {
        var container = Container(settings.Verification.Image);
        var spec = new PodSpecArgs
        {
            ServiceAccountName = scope.App.Name,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = scope.App.EnableServiceLinks,
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
            container.ReadinessProbe = Reaches(CurlClient.Destination(settings, certificate));
        }

        if (certificate is not null && settings.Service.InternalTrafficPolicy == InternalTrafficPolicy.Local)
        {
            spec.Affinity = new AffinityArgs
            {
                PodAffinity = new PodAffinityArgs { RequiredDuringSchedulingIgnoredDuringExecution = [BesideOneOf(scope.App.Name)] },
            };
        }

        var timeout = TimeSpan.FromSeconds(settings.Verification.TimeoutSeconds);
        var options = scope.Options();
        options.CustomTimeouts = new() { Create = timeout, Update = timeout };
        var pod = new Pod(
            $"{scope.App.Name}-curl",
            new() { Metadata = scope.Metadata(labels: PodLabels.Asking(scope.App.Name)), Spec = spec },
            options
        );
        // the id is unknown until there is a pod: before, the provider may answer with a name that it will not have
        var name = Output.Tuple(pod.Id, pod.Metadata).Apply(known => known.Item2.Name);
        return new(name, CurlClient.Ask(settings, certificate, TrustFile), name);
    }

    private static ContainerArgs Container(string image) =>
        new()
        {
            Name = "curl",
            Image = image,
            ImagePullPolicy = "IfNotPresent",
            // `wait` handles SIGTERM at once
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
            LabelSelector = new LabelSelectorArgs { MatchLabels = PodLabels.Serving(app) },
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
