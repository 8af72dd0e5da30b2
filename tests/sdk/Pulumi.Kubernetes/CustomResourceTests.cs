using System.Collections.Immutable;
using Pulumi;
using Pulumi.Engine.Protocol;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace KubeExpose.Sdk.Tests;

/// <summary>An object of a kind that has no class of its own.</summary>
public sealed class CustomResourceTests : EngineTest
{
    private static readonly Answer Answered = Answer.With(
        """{"metadata": {"generation": 3}, "status": {"addresses": [{"value": "192.0.2.7"}]}}"""
    );

    [Fact]
    public async Task Its_arguments_say_of_which_kind_it_is()
    {
        await Engine.UpAsync(() => _ = new Gateway("a"));

        (Engine["a"].Type, Engine["a"].Version).ShouldBe(("kubernetes:gateway.networking.k8s.io/v1:Gateway", ""));
        Engine
            .Inputs("a")
            .ShouldBe(
                """{"apiVersion":"gateway.networking.k8s.io/v1","kind":"Gateway","metadata":{"name":"shared","namespace":"edge"},"spec":{"gatewayClassName":"any"}}"""
            );
    }

    [Fact]
    public async Task A_derived_class_has_the_outputs_of_its_kind_beside_those_of_all()
    {
        Engine.Answers("a", Answered);
        Gateway? gateway = null;
        await Engine.UpAsync(() => gateway = new Gateway("a"));

        (await gateway!.Kind.SeenAsync()).Value.ShouldBe("Gateway");
        (await gateway.Metadata.SeenAsync()).Value.Generation.ShouldBe(3);
        (await gateway.Status.SeenAsync()).Value.Addresses.Single().Value.ShouldBe("192.0.2.7");
    }

    [Fact]
    public async Task With_an_id_it_is_read_and_never_made()
    {
        Engine.Answers("a", Answered);
        Gateway? gateway = null;
        await Engine.UpAsync(() => gateway = new Gateway("a", new() { Id = "edge/shared" }));

        Engine.Record.Registrations.ShouldHaveSingleItem().Name.ShouldBe("shop-dev");
        var read = Engine.Record.Requests.OfType<ReadResourceRequest>().ShouldHaveSingleItem();
        (read.Type, read.Id, read.Version).ShouldBe(("kubernetes:gateway.networking.k8s.io/v1:Gateway", "edge/shared", ""));
        Wire.Json(read.Properties.Fields["metadata"]).ToJsonString().ShouldBe("""{"name":"shared","namespace":"edge"}""");
        (await gateway!.Status.SeenAsync()).Value.Addresses.Single().Value.ShouldBe("192.0.2.7");
        (await gateway.Id.SeenAsync()).Value.ShouldBe("edge/shared");
    }

    [Fact]
    public async Task Mocks_answer_a_read_too()
    {
        var mocks = new RecordingMocks();
        var resources = await Deployment.TestAsync(mocks, new TestOptions(), () => _ = new Gateway("a", new() { Id = "edge/shared" }));

        mocks.Registered.ShouldHaveSingleItem().Id.ShouldBe("edge/shared");
        (await resources.OfType<Gateway>().Single().Metadata.SeenAsync()).Value.Name.ShouldBe("shared");
    }

    private sealed class Gateway(string name, CustomResourceOptions? options = null) : CustomResource(name, new GatewayArgs(), options)
    {
        [Output("status")]
        public Output<GatewayStatus> Status { get; private set; } = null!;
    }

    private sealed class GatewayArgs : CustomResourceArgs
    {
        public GatewayArgs()
            : base("gateway.networking.k8s.io/v1", "Gateway") => Metadata = new ObjectMetaArgs { Name = "shared", Namespace = "edge" };

        [Input("spec")]
        public Input<GatewaySpecArgs> Spec { get; set; } = new GatewaySpecArgs();
    }

    private sealed class GatewaySpecArgs : ResourceArgs
    {
        [Input("gatewayClassName")]
        public Input<string> GatewayClassName { get; set; } = "any";
    }

    [OutputType]
    private sealed class GatewayStatus
    {
        public readonly ImmutableArray<GatewayAddress> Addresses;

        [OutputConstructor]
        private GatewayStatus(ImmutableArray<GatewayAddress> addresses) => Addresses = addresses;
    }

    [OutputType]
    private sealed class GatewayAddress
    {
        public readonly string Value;

        [OutputConstructor]
        private GatewayAddress(string value) => Value = value;
    }
}
