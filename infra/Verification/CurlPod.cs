using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>
/// A Pod with curl beside the application, the tutorial's test client for <c>kubectl exec</c>. It does nothing by itself.
/// </summary>
internal static class CurlPod
{
    /// <summary>Declares the Pod.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="certificate">What it trusts; null when there is nothing of this stack to reach.</param>
    /// <param name="scope">Where the object goes.</param>
    internal static CurlClient Declare(StackSettings settings, ServingCertificate? certificate, DeclarationScope scope)
    {
        var container = new ContainerArgs
        {
            Name = "curl",
            // `wait` handles SIGTERM at once
            Command = ["sh", "-c", "trap exit TERM; while :; do sleep 3600 & wait $!; done"],
        };
        var pod = new Pod(
            $"{scope.App.Name}-curl",
            new()
            {
                Metadata = scope.Metadata(labels: PodLabels.Asking(scope.App.Name).AddRange(PodLabels.Guarded(settings))),
                Spec = AskingPod.For(settings, certificate, container),
            },
            scope.OptionsOfEachNew()
        );
        // the id is unknown until there is a pod: before, the provider may answer with a name that it will not have
        var there = Output.Tuple(pod.Id, pod.Metadata, pod.Status);
        var name = there.Apply(known => known.Item2.Name);
        return new(name, CurlClient.Ask(settings, certificate, AskingPod.TrustFile), name, there.Apply(known => known.Item3?.HostIP));
    }
}
