using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Sdk.Tests;

/// <summary>What generated outputs make of the engine's answers.</summary>
public sealed class GeneratedOutputsTests : EngineTest
{
    [Fact]
    public async Task Everything_the_cluster_says_is_read()
    {
        Engine.Answers(
            "a",
            Answer.With(
                """
                {
                  "metadata": {"name": "web", "namespace": "shop", "generation": 2, "labels": {"run": "web"}, "managedFields": [{"manager": "pulumi", "fieldsV1": {"f:spec": {}}}]},
                  "spec": {"clusterIP": "10.96.0.7", "type": "NodePort", "publishNotReadyAddresses": true, "ports": [{"port": 80, "targetPort": 8080, "nodePort": 30080}, {"port": 443, "targetPort": "https"}]},
                  "status": {"loadBalancer": {"ingress": [{"ip": "192.0.2.7"}]}}
                }
                """
            )
        );
        Service? service = null;
        await Engine.UpAsync(() => service = new Service("a"));

        var metadata = (await service!.Metadata.SeenAsync()).Value;
        (metadata.Name, metadata.Namespace, metadata.Generation, metadata.Labels["run"]).ShouldBe(("web", "shop", 2, "web"));
        metadata.ManagedFields.Single().FieldsV1.ToString().ShouldBe("""{"f:spec":{}}""");
        var spec = (await service.Spec.SeenAsync()).Value;
        (spec.ClusterIP, spec.Type, spec.PublishNotReadyAddresses).ShouldBe(("10.96.0.7", "NodePort", true));
        spec.Ports.Select(port => (port.Port, port.TargetPort.Value, port.NodePort))
            .ShouldBe([(80, (object)8080, 30080), (443, "https", 0)]);
        (await service.Status.SeenAsync()).Value.LoadBalancer.Ingress.Single().Ip.ShouldBe("192.0.2.7");
    }

    [Fact]
    public async Task What_the_cluster_does_not_say_has_its_types_default()
    {
        Engine.Answers("a", Answer.With("""{"spec": {}, "metadata": null}"""));
        Service? service = null;
        await Engine.UpAsync(() => service = new Service("a"));

        var spec = (await service!.Spec.SeenAsync()).Value;
        (spec.ClusterIP, spec.HealthCheckNodePort, spec.PublishNotReadyAddresses).ShouldBe((null, 0, false));
        spec.Ports.IsDefault.ShouldBeTrue();
        spec.Selector.ShouldBeNull();
        spec.SessionAffinityConfig.ShouldBeNull();
        (await service.Metadata.SeenAsync()).Value.ShouldBeNull();
        (await service.Status.SeenAsync()).Value.ShouldBeNull();
    }

    [Fact]
    public async Task A_container_port_is_found_by_its_name_on_the_wire()
    {
        Engine.Answers("a", Answer.With("""{"spec": {"containers": [{"name": "web", "ports": [{"containerPort": 8080}]}]}}"""));
        Pod? pod = null;
        await Engine.UpAsync(() => pod = new Pod("a"));

        (await pod!.Spec.Apply(spec => spec.Containers[0].Ports[0].ContainerPortValue).SeenAsync()).Value.ShouldBe(8080);
    }

    [Fact]
    public async Task Addresses_are_unknown_in_a_preview_that_does_not_tell_them()
    {
        Service? service = null;
        await Engine.PreviewAsync(() => service = new Service("a"));

        (await service!.Spec.Apply(spec => spec.ClusterIP).SeenAsync()).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public async Task A_secret_anywhere_inside_makes_its_property_secret()
    {
        Engine.Answers("a", Answer.With($$"""{"data": {"tls.crt": "LS0t", "tls.key": {{Wire.Secret("\"a2V5\"")}}} }"""));
        Secret? secret = null;
        await Engine.UpAsync(() => secret = new Secret("a"));

        (await secret!.Data.SeenAsync()).IsSecret.ShouldBeTrue();
        (await secret.Metadata.SeenAsync()).IsSecret.ShouldBeFalse();
    }
}
