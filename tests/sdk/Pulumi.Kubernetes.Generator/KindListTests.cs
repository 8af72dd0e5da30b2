namespace KubeExpose.Sdk.Tests;

/// <summary>What the list of kinds makes of the models.</summary>
public sealed class KindListTests
{
    [Fact]
    public void A_kind_brings_its_arguments_and_all_it_reaches() =>
        Names("kind V1ConfigMap")
            .ShouldBe([
                "Core.V1.ConfigMap",
                "Inputs.Core.V1.ConfigMapArgs",
                "Inputs.Core.V1.ManagedFieldsEntryArgs",
                "Inputs.Core.V1.ObjectMetaArgs",
                "Inputs.Core.V1.OwnerReferenceArgs",
                "Outputs.Core.V1.ManagedFieldsEntry",
                "Outputs.Core.V1.ObjectMeta",
                "Outputs.Core.V1.OwnerReference",
            ]);

    [Fact]
    public void A_status_is_an_output_only()
    {
        var names = Names("kind V1Namespace");

        names.ShouldContain("Outputs.Core.V1.NamespaceStatus");
        names.ShouldNotContain("Inputs.Core.V1.NamespaceStatusArgs");
    }

    [Fact]
    public void A_model_belongs_to_the_group_of_the_first_kind_that_reaches_it()
    {
        Names("kind V1Pod\nkind V1Deployment").ShouldContain("Outputs.Core.V1.PodSpec");
        Names("kind V1Deployment\nkind V1Pod").ShouldContain("Outputs.Apps.V1.PodSpec");
    }

    [Fact]
    public void A_group_that_is_named_beats_the_first_kind() =>
        Names("kind V1ConfigMap\ngroup meta/v1 V1ObjectMeta").ShouldContain("Outputs.Meta.V1.ObjectMeta");

    [Fact]
    public void A_patch_brings_types_of_its_own_in_which_nothing_is_required()
    {
        const string Kinds = "kind V1Namespace\nrequired V1OwnerReference name\n";

        Names($"{Kinds}patch V1Namespace")
            .Except(Names(Kinds), StringComparer.Ordinal)
            .ShouldBe([
                "Core.V1.NamespacePatch",
                "Inputs.Core.V1.ManagedFieldsEntryPatchArgs",
                "Inputs.Core.V1.NamespacePatchArgs",
                "Inputs.Core.V1.NamespaceSpecPatchArgs",
                "Inputs.Core.V1.ObjectMetaPatchArgs",
                "Inputs.Core.V1.OwnerReferencePatchArgs",
                "Outputs.Core.V1.ManagedFieldsEntryPatch",
                "Outputs.Core.V1.NamespaceConditionPatch",
                "Outputs.Core.V1.NamespaceSpecPatch",
                "Outputs.Core.V1.NamespaceStatusPatch",
                "Outputs.Core.V1.ObjectMetaPatch",
                "Outputs.Core.V1.OwnerReferencePatch",
            ]);
        Source(Kinds, "Inputs.Core.V1.OwnerReferenceArgs").ShouldContain("required: true");
        Source($"{Kinds}patch V1Namespace", "Inputs.Core.V1.OwnerReferencePatchArgs").ShouldNotContain("required: true");
    }

    [Fact]
    public void A_patch_needs_no_kind_beside_it() => Names("patch V1ConfigMap").ShouldContain("Core.V1.ConfigMapPatch");

    [Fact]
    public void Comments_and_empty_lines_mean_nothing() =>
        Names("# kinds\n\nkind V1ConfigMap # the first\n").ShouldBe(Names("kind V1ConfigMap"));

    [Fact]
    public void What_is_newer_than_the_official_package_is_left_out()
    {
        Source("kind V1ConfigMap", "Core.V1.ConfigMap").ShouldContain("BinaryData");
        Source("kind V1ConfigMap\nnewer V1ConfigMap binaryData", "Core.V1.ConfigMap").ShouldNotContain("BinaryData");
    }

    [Theory]
    [InlineData("kind V1Gadget", "KubernetesClient has no model V1Gadget")]
    [InlineData("kind V1ServicePort", "V1ServicePort is no kind: it has no KubeGroup")]
    [InlineData("kind V1ConfigMap\nrequired V1ConfigMap colour", "V1ConfigMap has no property colour")]
    [InlineData("kind V1ConfigMap\nsecret V1Gadget data", "KubernetesClient has no model V1Gadget")]
    [InlineData("kinds V1Pod", "'kinds' is none of reference, kind, patch, group, secret, enum, newer, required")]
    [InlineData("kind", "'kind' has no model behind it")]
    public void A_list_that_does_not_fit_the_models_is_an_error(string kinds, string fault)
    {
        var result = Generation.Run(kinds);

        result.Diagnostics.ShouldHaveSingleItem().GetMessage().ShouldBe(fault);
        result.GeneratedSources.ShouldBeEmpty();
    }

    private static string[] Names(string kinds)
    {
        var result = Generation.Run(kinds);
        result.Diagnostics.ShouldBeEmpty();
        return
        [
            .. result
                .GeneratedSources.Select(source => source.HintName.Replace(".g.cs", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Source(string kinds, string name) =>
        Generation
            .Run(kinds)
            .GeneratedSources.Single(source => string.Equals(source.HintName, $"{name}.g.cs", StringComparison.Ordinal))
            .SourceText.ToString();
}
