using System.Text.Json.Nodes;
using KubeExpose.Infra.Routes;

namespace KubeExpose.Infra.Tests.Routes;

public sealed class IngressClassesTests
{
    private const string Default = """{ "name": "web", "annotations": { "ingressclass.kubernetes.io/is-default-class": "true" } }""";

    [Theory]
    [InlineData("traefik", "route.ingressClass is traefik; allowed: an IngressClass of the cluster, and it has none; install")]
    [InlineData("traefik", "allowed: an IngressClass of the cluster: nginx, web", """{ "name": "nginx" }""", Default)]
    [InlineData(null, "allowed: an IngressClass of the cluster, which has no default: nginx", """{ "name": "nginx" }""")]
    public void A_class_that_is_not_there_is_refused_with_those_that_there_are(string? name, string says, params string[] classes) =>
        IngressClasses.Faults(new() { IngressClass = name }, List(classes)).ShouldHaveSingleItem().ToString().ShouldContain(says);

    [Theory]
    [InlineData("web", Default)]
    [InlineData("nginx", """{ "name": "nginx" }""")]
    [InlineData(null, """{ "name": "nginx" }""", Default)]
    public void A_class_that_is_there_is_taken_and_without_a_name_the_default(string? name, params string[] classes) =>
        IngressClasses.Faults(new() { IngressClass = name }, List(classes)).ShouldBeEmpty();

    private static JsonNode List(string[] classes) =>
        JsonNode.Parse($$"""{ "items": [{{string.Join(',', classes.Select(one => $"{{ \"metadata\": {one} }}"))}}] }""")!;
}
