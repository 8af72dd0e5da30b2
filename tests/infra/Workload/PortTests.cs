using System.Text.RegularExpressions;
using k8s.Models;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Workload;

[Collection(StackCollection.Name)]
public sealed partial class PortTests
{
    [Theory]
    [InlineData(Stacks.Tutorial)]
    [InlineData(Stacks.Headless)]
    [InlineData("{}")]
    [InlineData("""{ "service": { "http": "redirect" } }""")]
    [InlineData("""{ "service": { "http": "off" } }""")]
    [InlineData("""{ "service": { "proxyProtocol": true } }""")]
    public async Task Every_port_that_a_probe_a_Service_or_a_policy_leads_to_is_listened_on(string settings)
    {
        var stack = await Recorded.Of(settings);
        var objects = stack.Objects.Select(one => StrictApi.Read(one.Kind, one.Json)).ToList();
        var listening = objects
            .OfType<V1ConfigMap>()
            .SelectMany(files => files.Data.Values)
            .SelectMany(text => Listen().Matches(text).Select(match => int.Parse(match.Groups["port"].Value)))
            .ToHashSet();
        var container = objects.OfType<V1Deployment>().First(one => one.Metadata.Name == "my-nginx").Spec.Template.Spec.Containers.Single();
        var probes = new[] { container.StartupProbe, container.ReadinessProbe, container.LivenessProbe }.OfType<V1Probe>();
        var ports = new[]
        {
            container.Ports.Select(port => port.ContainerPort),
            probes.Select(probe => Number(probe.HttpGet.Port)),
            objects.OfType<V1Service>().Single().Spec.Ports.Select(port => port.TargetPort is null ? port.Port : Number(port.TargetPort)),
            objects
                .OfType<V1NetworkPolicy>()
                .SelectMany(policy => policy.Spec.Ingress ?? [])
                .SelectMany(rule => rule.Ports)
                .Select(port => Number(port.Port)),
        };

        ports.SelectMany(port => port).Distinct().ShouldBe(listening, ignoreOrder: true);

        int Number(IntOrString port) =>
            int.TryParse(port.Value, out var number) ? number : container.Ports.Single(one => one.Name == port.Value).ContainerPort;
    }

    [GeneratedRegex(@"listen (\[::\]:)?(?<port>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listen();
}
