using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeExpose.Sdk.Tests;

/// <summary>What a reader of the generated types is told.</summary>
public sealed partial class GeneratedDocumentationTests
{
    private static readonly Lazy<MemberDeclarationSyntax[]> Public = new(() =>
        [
            .. Generation
                .Driver(new TextFile("Kinds.txt", Generation.Kinds), Generation.Documentation)
                .Generate()
                .GetRunResult()
                .GeneratedTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
                .Where(member => member.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword))),
        ]
    );

    [Fact]
    public void Every_public_member_has_a_summary() =>
        Public
            .Value.Where(member => !Summary().IsMatch(member.GetLeadingTrivia().ToString()))
            .Select(member => member.ToString())
            .ShouldBeEmpty();

    [Fact]
    public void Every_type_leads_to_its_place_in_the_API_reference() =>
        Public
            .Value.OfType<ClassDeclarationSyntax>()
            .Where(type => !Reference().IsMatch(type.GetLeadingTrivia().ToString()))
            .Select(type => type.Identifier.Text)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Service", "#service-v1-core")]
    [InlineData("ServicePortArgs", "#serviceport-v1-core")]
    [InlineData("NetworkPolicyPeer", "#networkpolicypeer-v1-networking-k8s-io")]
    [InlineData("HorizontalPodAutoscaler", "#horizontalpodautoscaler-v2-autoscaling")]
    [InlineData("ObjectMetaArgs", "#objectmeta-v1-meta")]
    public void A_place_is_named_by_type_version_and_group(string type, string anchor) =>
        Public
            .Value.OfType<ClassDeclarationSyntax>()
            .Single(member => string.Equals(member.Identifier.Text, type, StringComparison.Ordinal))
            .GetLeadingTrivia()
            .ToString()
            .ShouldContain($"/{anchor}\"");

    [Fact]
    public void The_words_are_the_APIs_own() =>
        Public
            .Value.OfType<ClassDeclarationSyntax>()
            .Single(member => member.Identifier.Text is "DeploymentArgs")
            .GetLeadingTrivia()
            .ToString()
            .ShouldContain("<summary>Deployment enables declarative updates for Pods and ReplicaSets.</summary>");

    [Fact]
    public void Without_the_models_documentation_a_member_says_its_name_on_the_wire() =>
        Generation
            .Run("kind V1ConfigMap")
            .GeneratedSources.Single(source => source.HintName is "Core.V1.ConfigMap.g.cs")
            .SourceText.ToString()
            .ShouldContain("<summary>The field <c>binaryData</c>.</summary>");

    [GeneratedRegex("<summary>[^<\\s].*</summary>", RegexOptions.None, 1000)]
    private static partial Regex Summary();

    [GeneratedRegex(
        "href=\"https://kubernetes\\.io/docs/reference/generated/kubernetes-api/v1\\.[0-9]+/#[a-z0-9]+-v[0-9]+-[a-z0-9-]+\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Reference();
}
