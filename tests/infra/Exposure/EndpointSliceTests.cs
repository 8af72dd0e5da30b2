using System.Text.Json;
using k8s.Models;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Exposure;

[Collection(StackCollection.Name)]
public sealed class EndpointSliceTests
{
    [Fact]
    public async Task Addresses_of_each_kind_have_slices_of_their_own()
    {
        var slices = Slices(await Recorded.Of(Stacks.Addresses));

        slices
            .Select(slice => (slice.Metadata.Name, slice.AddressType, slice.Endpoints.Count))
            .ShouldBe([("my-nginx-ipv4-0", "IPv4", 2), ("my-nginx-ipv6-0", "IPv6", 1)]);
        slices
            .SelectMany(slice => slice.Endpoints)
            .ShouldAllBe(endpoint => endpoint.Conditions.Ready == true && endpoint.Addresses.Count == 1);
    }

    [Fact]
    public async Task A_slice_belongs_to_the_service_and_to_no_controller()
    {
        var stack = await Recorded.Of(Stacks.Addresses);

        StrictApi.Read("Service", stack.The("Service").Json).ShouldBeOfType<V1Service>().Spec.Selector.ShouldBeNull();
        Slices(stack)
            .ShouldAllBe(slice =>
                slice.Metadata.Labels["kubernetes.io/service-name"] == "my-nginx"
                && slice.Metadata.Labels["endpointslice.kubernetes.io/managed-by"] == "kube-expose"
            );
    }

    [Fact]
    public async Task Its_ports_have_the_names_of_the_services_and_the_numbers_of_the_targets()
    {
        var stack = await Recorded.Of(Stacks.Addresses);
        var service = (V1Service)StrictApi.Read("Service", stack.The("Service").Json);

        service
            .Spec.Ports.Select(port => (port.Name, port.Port, port.TargetPort.Value))
            .ShouldBe([("http", 8080, "80"), ("https", 443, "8443")]);
        Slices(stack)
            .ShouldAllBe(slice =>
                slice
                    .Ports.Select(port => $"{port.Name} {port.Port} {port.AppProtocol}")
                    .SequenceEqual(new[] { "http 80 ", "https 8443 https" })
            );
    }

    [Fact]
    public async Task No_slice_has_more_than_100_addresses()
    {
        var addresses = Enumerable.Range(0, 250).Select(i => $"192.0.{i / 250}.{i % 250 + 1}").ToArray();

        var slices = Slices(await Recorded.Of(JsonSerializer.Serialize(new { service = new { addresses } })));

        slices.Select(slice => slice.Endpoints.Count).ShouldBe([100, 100, 50]);
        slices.SelectMany(slice => slice.Endpoints).SelectMany(endpoint => endpoint.Addresses).ShouldBe(addresses);
    }

    [Fact]
    public async Task Where_others_serve_this_stack_has_no_pods_of_its_own()
    {
        var stack = await Recorded.Of(Stacks.Addresses);

        stack
            .Objects.Select(one => one.Kind)
            .Distinct()
            .ShouldBe(["EndpointSlice", "Job", "NetworkPolicy", "Pod", "Service"], ignoreOrder: true);
        stack.Outputs["caCertificatePem"].ShouldBeNull();
        stack
            .Outputs["kubectlExecCommand"]
            .ShouldBe(
                "kubectl --namespace default exec my-nginx-curl-1a2b3c4d -- curl --silent --show-error --max-time 10 http://my-nginx:8080"
            );
    }

    private static List<V1EndpointSlice> Slices(Recorded stack) => [.. StrictApi.All<V1EndpointSlice>(stack)];
}
