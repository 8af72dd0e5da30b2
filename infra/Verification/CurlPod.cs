using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>A Pod with curl beside the application: ready when HTTPS by the Service's name is trusted, and there for <c>kubectl exec</c>. It never has the private key.</summary>
internal sealed class CurlPod
{
    /// <summary>Where the certificates lie that it trusts.</summary>
    internal const string TrustFile = "/etc/ssl/kube-expose/ca.crt";

    /// <summary>Declares the Pod.</summary>
    /// <param name="certificate">What it must find served; null when there is nothing of this stack to reach, and the Pod is just there.</param>
    internal CurlPod(StackSettings stack, ServingCertificate? certificate, Place place)
    {
        var settings = stack.Verification;
        var name = NameOf(place.App.Name);
        var options = place.Options();
        options.CustomTimeouts = new() { Create = TimeSpan.FromSeconds(settings.TimeoutSeconds), Update = TimeSpan.FromSeconds(settings.TimeoutSeconds) };
        var container = Container(settings.Image);
        var spec = new PodSpecArgs
        {
            AutomountServiceAccountToken = false,
            EnableServiceLinks = place.App.EnableServiceLinks,
            SecurityContext = Hardening.Pod(),
            TerminationGracePeriodSeconds = 1,
            Containers = [container],
        };
        Command = Ask(stack, certificate);
        if (certificate is not null)
        {
            spec.Volumes = [new VolumeArgs { Name = "trust", ConfigMap = new ConfigMapVolumeSourceArgs { Name = certificate.TrustName } }];
            container.VolumeMounts = [new VolumeMountArgs { Name = "trust", MountPath = Path.GetDirectoryName(TrustFile)!, ReadOnly = true }];
            container.ReadinessProbe = new ProbeArgs
            {
                Exec = new ExecActionArgs { Command = ["curl", "--silent", "--show-error", "--fail", "--max-time", "4", "--output", "/dev/null", "--cacert", TrustFile, Url(stack, certificate)] },
                PeriodSeconds = 2,
                TimeoutSeconds = 5,
                FailureThreshold = 3,
            };
        }
        Name = new Pod(name, new() { Metadata = place.Metadata(labels: StandardLabels.Selector(name)), Spec = spec }, options).Metadata.Apply(metadata => metadata.Name);
    }

    /// <summary>The Pod's name.</summary>
    internal Output<string> Name { get; }

    /// <summary>What to run in it to see the application.</summary>
    internal Output<string> Command { get; }

    /// <summary>What the Pod's name begins with and its label says.</summary>
    internal static string NameOf(string app) => $"{app}-curl";

    private static Output<string> Ask(StackSettings stack, ServingCertificate? certificate) => (certificate, stack.ExposedPorts) switch
    {
        ({ } served, _) => Url(stack, served).Apply(url => $"curl --cacert {TrustFile} {url}"),
        (_, { } ports) => Output.Create($"curl {ServiceUrls.Http(stack.App.Name, ports)}"),
        _ => Output.Create($"nslookup {stack.ServiceNames[^1]}"),
    };

    private static Output<string> Url(StackSettings stack, ServingCertificate certificate) => certificate.Host.Apply(host => ServiceUrls.Https(host, stack.ExposedPorts!));

    private static ContainerArgs Container(string image) => new()
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
}
