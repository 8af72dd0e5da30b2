using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Verification;

/// <summary>A pod with curl beside the application.</summary>
/// <param name="Target">What <c>kubectl exec</c> is to be given: the pod, or the Deployment that it is of.</param>
/// <param name="Command">What to run in it to see the application.</param>
/// <param name="PodName">The pod's name; null when a Deployment makes it up.</param>
internal sealed record CurlClient(Output<string> Target, Output<string> Command, Output<string>? PodName)
{
    /// <summary>Declares the pod as the profile has it.</summary>
    /// <param name="certificate">What it must find served; null when there is nothing of this stack to reach, and the pod is just
    /// there.</param>
    internal static CurlClient Declare(StackSettings settings, ServingCertificate? certificate, Place place)
    {
        if (settings.App.Profile == AppProfile.Tutorial)
        {
            var deployment = TutorialCurl.Declare(settings.Verification, certificate, place);
            return new(
                deployment.Metadata.Apply(metadata => $"deployment/{metadata.Name}"),
                Asking(settings, certificate, TutorialCurl.TrustFile),
                null
            );
        }

        var pod = CurlPod.Declare(settings, certificate, place);
        // the id is unknown until there is a pod: before, the provider may answer with a name that it will not have
        var name = Output.Tuple(pod.Id, pod.Metadata).Apply(both => both.Item2.Name);
        return new(name, Asking(settings, certificate, CurlPod.TrustFile), name);
    }

    /// <summary>
    /// What curl is told to find the application by: its URL, and the way to the Service where the certificate is for a name that is not
    /// the Service's.
    /// </summary>
    internal static Output<ImmutableArray<string>> Found(StackSettings settings, ServingCertificate certificate) =>
        certificate.Host.Apply<ImmutableArray<string>>(host =>
            [
                .. settings.ServiceNames.Contains(host)
                    ? Array.Empty<string>()
                    : ["--connect-to", $"::{settings.App.Name}:{settings.ExposedPorts!.Https}"],
                ServiceUrls.Https(host, settings.ExposedPorts!),
            ]
        );

    private static Output<string> Asking(StackSettings settings, ServingCertificate? certificate, string trustFile) =>
        (certificate, settings.ExposedPorts) switch
        {
            ({ } served, _) => Found(settings, served).Apply(found => $"{Commands.Ask} --cacert {trustFile} {string.Join(' ', found)}"),
            (_, { } ports) => Output.Create($"{Commands.Ask} {ServiceUrls.Http(settings.App.Name, ports)}"),
            // the whole name: nslookup of busybox knows no search list
            _ => Output.Create($"nslookup {settings.ServiceNames[^1]}"),
        };
}
