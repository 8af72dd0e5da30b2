using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Sdk.Tests;

/// <summary>A part of an object that others may have made.</summary>
public sealed class PatchTests : EngineTest
{
    [Fact]
    public async Task It_sends_the_object_of_the_plain_kind_with_what_was_set_alone()
    {
        await Engine.UpAsync(() => _ = Patch());

        Engine.Inputs("a").ShouldBe("""{"apiVersion":"v1","kind":"Namespace","metadata":{"labels":{"team":"shop"},"name":"shop"}}""");
    }

    [Fact]
    public async Task It_takes_the_place_of_the_whole_object_by_an_alias_of_its_type()
    {
        await Engine.UpAsync(() => _ = Patch(new() { Aliases = { new Alias { Type = "kubernetes:core/v1:Namespace" } } }));

        Engine["a"].Aliases.ShouldHaveSingleItem().Spec.Type.ShouldBe("kubernetes:core/v1:Namespace");
    }

    [Fact]
    public async Task What_the_object_then_is_comes_back()
    {
        Engine.Answers(
            "a",
            Answer.With(
                """{"metadata": {"name": "shop", "uid": "7"}, "status": {"phase": "Active", "conditions": [{"type": "NamespaceContentRemaining"}]}}"""
            )
        );
        NamespacePatch? patch = null;
        await Engine.UpAsync(() => patch = Patch());

        (await patch!.Metadata.SeenAsync()).Value.Uid.ShouldBe("7");
        var status = (await patch.Status.SeenAsync()).Value;
        (status.Phase, status.Conditions.Single().Type).ShouldBe(("Active", "NamespaceContentRemaining"));
    }

    private static NamespacePatch Patch(CustomResourceOptions? options = null) =>
        new(
            "a",
            new()
            {
                Metadata = new ObjectMetaPatchArgs { Name = "shop", Labels = { ["team"] = "shop" } },
            },
            options
        );
}
