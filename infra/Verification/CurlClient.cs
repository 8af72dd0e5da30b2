using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Verification;

/// <summary>A pod with curl beside the application.</summary>
/// <param name="Target">What <c>kubectl exec</c> is to be given: the pod, or the Deployment that it is of.</param>
/// <param name="Command">What to run in it to see the application.</param>
/// <param name="PodName">The pod's name; null when a Deployment makes it up.</param>
/// <param name="NodeAddress">The address of the node that it runs on; null when a Deployment makes it up.</param>
internal sealed record CurlClient(Output<string> Target, Output<string> Command, Output<string>? PodName, Output<string?>? NodeAddress)
{
    /// <summary>The command that asks for the application, or for the name of an alias.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="certificate">What is served; null when there is nothing of this stack to reach.</param>
    /// <param name="trustFile">Where the certificates lie that the pod trusts.</param>
    internal static Output<string> Ask(StackSettings settings, ServingCertificate? certificate, string trustFile) =>
        (certificate, ExposedPorts.Of(settings)) switch
        {
            ({ } served, { } ports) => served.Host.Apply(host =>
                $"{Commands.Ask} --cacert {trustFile} "
                + (settings.Service.ProxyProtocol ? "--haproxy-protocol " : "")
                + (settings.ServiceNames.Contains(host) ? "" : $"--connect-to ::{settings.App.Name}:{ports.Https} ")
                + new Reach(host, null, ports).Https
            ),
            (_, { } ports) => Output.Create($"{Commands.Ask} {new Reach(settings.App.Name, null, ports).Plain}"),
            // the whole name: nslookup of busybox knows no search list
            _ => Output.Create($"nslookup {settings.ServiceNames[^1]}"),
        };
}
