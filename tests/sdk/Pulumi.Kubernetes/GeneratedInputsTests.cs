using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Sdk.Tests;

/// <summary>What generated inputs look like on their way to the engine.</summary>
public sealed class GeneratedInputsTests : EngineTest
{
    [Fact]
    public async Task Lists_and_maps_that_nobody_set_are_not_sent()
    {
        await Engine.UpAsync(() => _ = new Service("a", new() { Spec = new ServiceSpecArgs() }));

        Engine.Inputs("a").ShouldBe("""{"apiVersion":"v1","kind":"Service","spec":{}}""");
    }

    [Fact]
    public async Task Lists_and_maps_that_were_looked_at_are_sent_as_they_are()
    {
        await Engine.UpAsync(() =>
        {
            var spec = new ServiceSpecArgs { Selector = [], ExternalIPs = { "192.0.2.1" } };
            _ = spec.Ports;
            _ = new Service("a", new() { Spec = spec });
        });

        Engine
            .Inputs("a")
            .ShouldBe("""{"apiVersion":"v1","kind":"Service","spec":{"externalIPs":["192.0.2.1"],"ports":[],"selector":{}}}""");
    }

    [Fact]
    public async Task Ports_go_as_numbers_or_names()
    {
        await Engine.UpAsync(() =>
            _ = new Service(
                "a",
                new()
                {
                    Spec = new ServiceSpecArgs
                    {
                        Ports =
                        {
                            new ServicePortArgs { Port = 80, TargetPort = 8080 },
                            new ServicePortArgs { Port = 443, TargetPort = "https" },
                        },
                    },
                }
            )
        );

        Engine
            .Inputs("a")
            .ShouldBe(
                """{"apiVersion":"v1","kind":"Service","spec":{"ports":[{"port":80,"targetPort":8080},{"port":443,"targetPort":"https"}]}}"""
            );
    }

    [Fact]
    public async Task A_services_type_goes_as_text_however_it_is_given()
    {
        await Engine.UpAsync(() =>
        {
            _ = new Service("text", new() { Spec = new ServiceSpecArgs { Type = "NodePort" } });
            _ = new Service("value", new() { Spec = new ServiceSpecArgs { Type = ServiceSpecType.NodePort } });
        });

        Engine.Inputs("value").ShouldBe("""{"apiVersion":"v1","kind":"Service","spec":{"type":"NodePort"}}""");
        Engine.Inputs("text").ShouldBe(Engine.Inputs("value"));
    }

    [Fact]
    public async Task A_container_port_keeps_its_name_on_the_wire()
    {
        await Engine.UpAsync(() =>
            _ = new Pod(
                "a",
                new()
                {
                    Spec = new PodSpecArgs
                    {
                        Containers =
                        {
                            new ContainerArgs { Name = "web", Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } } },
                        },
                    },
                }
            )
        );

        Engine
            .Inputs("a")
            .ShouldBe("""{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"name":"web","ports":[{"containerPort":8080}]}]}}""");
    }

    [Fact]
    public async Task Managed_fields_go_as_the_JSON_they_are()
    {
        await Engine.UpAsync(() =>
            _ = new ConfigMap(
                "a",
                new()
                {
                    Metadata = new ObjectMetaArgs
                    {
                        ManagedFields = { new ManagedFieldsEntryArgs { FieldsV1 = """{"f:data":{"f:a":{}}}""" } },
                    },
                }
            )
        );

        Engine
            .Inputs("a")
            .ShouldBe("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"managedFields":[{"fieldsV1":{"f:data":{"f:a":{}}}}]}}""");
    }

    [Fact]
    public async Task A_secrets_data_are_secret_when_assigned_as_a_whole()
    {
        await Engine.UpAsync(() =>
            _ = new Secret(
                "a",
                new()
                {
                    Data = new InputMap<string> { ["tls.key"] = "a2V5" },
                    StringData = Output.Create(ImmutableDictionary<string, string>.Empty.Add("user", "me")),
                }
            )
        );

        Engine
            .Inputs("a")
            .ShouldBe(
                $$$"""{"apiVersion":"v1","data":{{{Wire.Secret("""{"tls.key":"a2V5"}""")}}},"kind":"Secret","stringData":{{{Wire.Secret("""{"user":"me"}""")}}}}"""
            );
        Engine["a"].AdditionalSecretOutputs.ShouldBe(["data", "stringData"]);
    }

    [Fact]
    public async Task An_entry_that_is_set_on_its_own_is_as_secret_as_it_was()
    {
        await Engine.UpAsync(() =>
            _ = new Secret("a", new() { StringData = { ["user"] = "me", ["password"] = Output.CreateSecret("hunter2") } })
        );

        Engine
            .Inputs("a")
            .ShouldBe($$$"""{"apiVersion":"v1","kind":"Secret","stringData":{"password":{{{Wire.Secret("\"hunter2\"")}}},"user":"me"}}""");
    }

    [Fact]
    public async Task Only_secrets_have_secret_outputs()
    {
        await Engine.UpAsync(() => _ = new ConfigMap("a", new() { Data = new InputMap<string> { ["a"] = "b" } }));

        Engine["a"].AdditionalSecretOutputs.ShouldBeEmpty();
        Engine.Inputs("a").ShouldBe("""{"apiVersion":"v1","data":{"a":"b"},"kind":"ConfigMap"}""");
    }

    [Fact]
    public void Empty_arguments_are_new_ones_every_time() => ServiceArgs.Empty.ShouldNotBeSameAs(ServiceArgs.Empty);
}
