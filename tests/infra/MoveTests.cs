using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests;

public sealed class MoveTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("shop", false)]
    [InlineData("former", true)]
    public void An_application_stays_where_it_was_when_that_is_another_namespace(string? before, bool stays) =>
        Move.IsGapless(before, Given.Accepted("""{ "app": { "namespace": "shop" } }""")).ShouldBe(stays);

    [Theory]
    [InlineData("""{ "service": { "type": "NodePort" } }""", null)]
    [InlineData("""{ "service": { "type": "NodePort", "httpsNodePort": 30443 } }""", "the node ports that are pinned")]
    [InlineData("""{ "service": { "type": "LoadBalancer" } }""", null)]
    [InlineData(
        """{ "service": { "type": "LoadBalancer", "annotations": { "example.com/address": "x" } } }""",
        "what service.annotations may reserve"
    )]
    [InlineData("""{ "route": { "kind": "Ingress", "hostnames": ["shop.example.com"] } }""", "the route's host names")]
    public void What_only_one_can_have_goes_first(string settings, string? only) => Move.Only(Given.Accepted(settings)).ShouldBe(only);
}
