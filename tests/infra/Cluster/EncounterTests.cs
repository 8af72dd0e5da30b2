using System.Text.Json.Nodes;
using KubeExpose.Infra.Cluster;
using Pulumi;

namespace KubeExpose.Infra.Tests.Cluster;

public sealed class EncounterTests
{
    private static readonly ObjectName Name = new("Service", "api/v1", "shop", "web");

    [Fact]
    public void What_was_made_by_hand_is_refused_with_the_way_to_take_it_over() =>
        Refused(() => Met(By("kubectl-expose")).RefuseAll(adopts: false))
            .ShouldBe(
                "Service web in namespace shop exists already, made by kubectl-expose; to take it over, set "
                    + "kube-expose:cluster.adoptExisting to true, or choose another kube-expose:app.name or kube-expose:app.namespace"
            );

    [Fact]
    public void What_was_made_by_hand_is_taken_over_on_request() => Met(By("kubectl-expose")).RefuseAll(adopts: true);

    [Fact]
    public void What_kubectl_applied_of_a_rendering_is_taken_over_on_request()
    {
        var rendered = By("kubectl", "web-dev");
        rendered["metadata"]!["labels"]!["app.kubernetes.io/managed-by"] = "pulumi";

        Met(rendered).RefuseAll(adopts: true);
        Refused(() => Met(rendered).RefuseAll(adopts: false)).ShouldContain("made by kubectl; to take it over");
    }

    [Theory]
    [InlineData("pulumi-kubernetes")]
    [InlineData("pulumi-kubernetes-1a2b3c4d")]
    [InlineData("kube-expose")]
    public void What_another_stack_made_is_refused_whatever_was_set(string manager)
    {
        const string sentence =
            "Service web in namespace shop belongs to another Pulumi stack; choose another kube-expose:app.name or kube-expose:app.namespace";

        Refused(() => Met(By(manager)).RefuseAll(adopts: true)).ShouldBe(sentence);
        Refused(() => Met(By(manager)).RefuseAll(adopts: false)).ShouldBe(sentence);
    }

    [Fact]
    public void A_stack_that_is_there_already_refuses_what_names_another_and_nothing_of_its_own()
    {
        Refused(() => Met(By("pulumi-kubernetes", "web-prod")).RefuseOthers()).ShouldContain("belongs to another Pulumi stack (web-prod)");
        Met(By("pulumi-kubernetes", "web-dev")).RefuseOthers();
        Met(By("pulumi-kubernetes")).RefuseOthers();
        Met(By("kubectl")).RefuseOthers();
    }

    private static string Refused(Action refuse) => Should.Throw<RunException>(refuse).Message;

    private static Encounter Met(JsonNode json) => new([new(Name, json)], "kube-expose", "web-dev");

    private static JsonObject By(string manager, string? instance = null)
    {
        var metadata = new JsonObject { ["managedFields"] = new JsonArray(new JsonObject { ["manager"] = manager }) };
        if (instance is not null)
        {
            metadata["labels"] = new JsonObject { ["app.kubernetes.io/instance"] = instance };
        }

        return new() { ["metadata"] = metadata };
    }
}
