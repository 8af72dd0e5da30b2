using Pulumi;
using Pulumi.Engine.Protocol;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Discovery.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Sdk.Tests;

/// <summary>What every kind tells the engine.</summary>
public sealed class KindTests : EngineTest
{
    [Theory, MemberData(nameof(Kinds))]
    internal async Task An_object_says_which_kind_it_is(Func<CustomResource> declare, string type, string apiVersion)
    {
        await Engine.UpAsync(() => _ = declare());

        var request = Engine["a"];
        request.Type.ShouldBe($"kubernetes:{type}");
        request.Object.Fields["apiVersion"].StringValue.ShouldBe(apiVersion);
        // a Patch is a part of an object of the plain kind
        request.Object.Fields["kind"].StringValue.ShouldBe(type.Split(':')[1].Replace("Patch", "", StringComparison.Ordinal));
        request.Version.ShouldBe("4.32.0");
    }

    public static TheoryData<Func<CustomResource>, string, string> Kinds() =>
        new()
        {
            { () => new Namespace("a"), "core/v1:Namespace", "v1" },
            { () => new NamespacePatch("a"), "core/v1:NamespacePatch", "v1" },
            { () => new ConfigMap("a"), "core/v1:ConfigMap", "v1" },
            { () => new Secret("a"), "core/v1:Secret", "v1" },
            { () => new Service("a"), "core/v1:Service", "v1" },
            { () => new Pod("a"), "core/v1:Pod", "v1" },
            { () => new ServiceAccount("a"), "core/v1:ServiceAccount", "v1" },
            { () => new ResourceQuota("a"), "core/v1:ResourceQuota", "v1" },
            { () => new LimitRange("a"), "core/v1:LimitRange", "v1" },
            { () => new Pulumi.Kubernetes.Apps.V1.Deployment("a"), "apps/v1:Deployment", "apps/v1" },
            { () => new Pulumi.Kubernetes.Batch.V1.Job("a"), "batch/v1:Job", "batch/v1" },
            { () => new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget("a"), "policy/v1:PodDisruptionBudget", "policy/v1" },
            {
                () => new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler("a", Autoscaler),
                "autoscaling/v2:HorizontalPodAutoscaler",
                "autoscaling/v2"
            },
            { () => new Pulumi.Kubernetes.Networking.V1.NetworkPolicy("a"), "networking.k8s.io/v1:NetworkPolicy", "networking.k8s.io/v1" },
            { () => new Pulumi.Kubernetes.Networking.V1.Ingress("a"), "networking.k8s.io/v1:Ingress", "networking.k8s.io/v1" },
            {
                () => new Pulumi.Kubernetes.Discovery.V1.EndpointSlice("a", new() { AddressType = "IPv4" }),
                "discovery.k8s.io/v1:EndpointSlice",
                "discovery.k8s.io/v1"
            },
        };

    [Fact]
    public void The_table_of_kinds_is_complete() => Kinds().Count.ShouldBe(Surface.Kinds.Count());

    [Theory, MemberData(nameof(Former))]
    internal async Task An_object_is_known_again_by_its_kinds_former_versions(Func<CustomResource> declare, string former)
    {
        await Engine.UpAsync(() => _ = declare());

        Engine["a"]
            .Aliases.Select(alias => alias.Spec.Type)
            .ShouldBe(former.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(type => $"kubernetes:{type}"));
    }

    public static TheoryData<Func<CustomResource>, string> Former() =>
        new()
        {
            { () => new Service("a"), "" },
            {
                () => new Pulumi.Kubernetes.Apps.V1.Deployment("a"),
                "apps/v1beta1:Deployment apps/v1beta2:Deployment extensions/v1beta1:Deployment"
            },
            { () => new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget("a"), "policy/v1beta1:PodDisruptionBudget" },
            {
                () => new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler("a", Autoscaler),
                "autoscaling/v1:HorizontalPodAutoscaler autoscaling/v2beta1:HorizontalPodAutoscaler autoscaling/v2beta2:HorizontalPodAutoscaler"
            },
            { () => new Pulumi.Kubernetes.Networking.V1.NetworkPolicy("a"), "extensions/v1beta1:NetworkPolicy" },
            { () => new Pulumi.Kubernetes.Networking.V1.Ingress("a"), "extensions/v1beta1:Ingress networking.k8s.io/v1beta1:Ingress" },
            {
                () => new Pulumi.Kubernetes.Discovery.V1.EndpointSlice("a", new() { AddressType = "IPv4" }),
                "discovery.k8s.io/v1beta1:EndpointSlice"
            },
        };

    [Fact]
    public async Task A_programs_own_aliases_and_version_count_as_well()
    {
        await Engine.UpAsync(() =>
            _ = new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget(
                "a",
                options: new() { Version = "4.31.0", Aliases = { new Pulumi.Alias { Name = "old" } } }
            )
        );

        Engine["a"]
            .Aliases.Select(alias => alias.Spec.Type + alias.Spec.Name)
            .ShouldBe(["kubernetes:policy/v1beta1:PodDisruptionBudget", "old"]);
        Engine["a"].Version.ShouldBe("4.31.0");
    }

    [Fact]
    public async Task A_programs_id_does_not_turn_a_creation_into_a_read()
    {
        await Engine.UpAsync(() => _ = new ConfigMap("a", options: new() { Id = "shop/a" }));

        Engine["a"].Type.ShouldBe("kubernetes:core/v1:ConfigMap");
    }

    [Fact]
    public async Task Get_reads_what_is_in_the_cluster()
    {
        Engine.Answers("a", Answer.With("""{"data":{"tls.crt":"LS0t"},"metadata":{"name":"pair"}}"""));
        Secret? secret = null;
        await Engine.UpAsync(() => secret = Secret.Get("a", "shop/pair"));

        var request = Engine.Record.Requests.OfType<ReadResourceRequest>().Single();
        request.Type.ShouldBe("kubernetes:core/v1:Secret");
        request.Id.ShouldBe("shop/pair");
        request.Version.ShouldBe("4.32.0");
        request.AdditionalSecretOutputs.ShouldBe(["data", "stringData"]);
        request.Properties.Fields.ShouldBeEmpty();
        (await secret!.Metadata.SeenAsync()).Value.Name.ShouldBe("pair");
    }

    [Theory, MemberData(nameof(Incomplete))]
    internal async Task A_missing_input_is_named(Func<CustomResource> declare, string input)
    {
        (await Engine.RunAsync(() => _ = declare())).ShouldNotBe(0);

        Engine.Logs.ShouldContain(log => log.Message.Contains($"'{input}'", StringComparison.Ordinal));
    }

    public static TheoryData<Func<CustomResource>, string> Incomplete() =>
        new()
        {
            { () => new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler("a"), "spec" },
            { () => new Service("a", new() { Spec = new ServiceSpecArgs { Ports = { new ServicePortArgs { Name = "http" } } } }), "port" },
            { () => new Pod("a", new() { Spec = new PodSpecArgs() }), "containers" },
            {
                () =>
                    new Pulumi.Kubernetes.Discovery.V1.EndpointSlice(
                        "a",
                        new() { AddressType = "IPv4", Endpoints = { new EndpointArgs() } }
                    ),
                "addresses"
            },
        };

    private static HorizontalPodAutoscalerArgs Autoscaler =>
        new()
        {
            Metadata = new ObjectMetaArgs { Name = "web" },
            Spec = new HorizontalPodAutoscalerSpecArgs
            {
                MaxReplicas = 4,
                ScaleTargetRef = new CrossVersionObjectReferenceArgs { Kind = "Deployment", Name = "web" },
            },
        };
}
