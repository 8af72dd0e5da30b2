using System.Text.Json.Nodes;
using KubeExpose.Infra.Routes;

namespace KubeExpose.Infra.Tests.Routes;

public sealed class RouteStatusTests
{
    [Fact]
    public void A_route_is_accepted_when_its_Gateway_says_so_of_what_it_is_now()
    {
        Of(Says("Accepted", "True", 2), Says("ResolvedRefs", "True", 2)).IsAccepted.ShouldBeTrue();
        Of(Says("Accepted", "True", 1), Says("ResolvedRefs", "True", 1)).IsAccepted.ShouldBeFalse();
        Of(Says("Accepted", "True", 2)).IsAccepted.ShouldBeFalse();
        Of().IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public void What_another_Gateway_says_is_not_its_own()
    {
        var status = By("other", Says("Accepted", "True", 2), Says("ResolvedRefs", "True", 2));

        status.IsAccepted.ShouldBeFalse();
        By("other", Says("Accepted", "False", 2)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_has_the_controllers_reason()
    {
        var status = Of(Says("Accepted", "False", 2, "NoMatchingListenerHostname"), Says("ResolvedRefs", "True", 2));

        status.IsAccepted.ShouldBeFalse();
        status
            .Refusals.ShouldHaveSingleItem()
            .ShouldBe(
                "TLSRoute shop is not accepted by Gateway public, listener tls, whose controller example.com/controller says Accepted False, "
                    + "NoMatchingListenerHostname: said so"
            );
    }

    [Fact]
    public void A_refusal_of_an_earlier_form_is_none() => Of(Says("Accepted", "False", 1)).Refusals.ShouldBeEmpty();

    [Fact]
    public void A_policy_is_accepted_when_all_that_it_is_for_say_so()
    {
        var policy = JsonNode.Parse(
            $$"""
            { "kind": "BackendTLSPolicy", "metadata": { "name": "shop", "generation": 1 }, "spec": {}, "status": { "ancestors": [
                { "ancestorRef": { "name": "public" }, "conditions": [{{Says("Accepted", "True", 1)}}, {{Says(
                "ResolvedRefs",
                "True",
                1
            )}}] }
            ] } }
            """
        )!;

        RouteStatus.Of(policy).IsAccepted.ShouldBeTrue();
        RouteStatus.Of(JsonNode.Parse("""{ "kind": "BackendTLSPolicy", "metadata": {}, "spec": {} }""")!).IsAccepted.ShouldBeFalse();
    }

    private static RouteStatus Of(params string[] conditions) => By("public", conditions);

    private static RouteStatus By(string gateway, params string[] conditions) =>
        RouteStatus.Of(
            JsonNode.Parse(
                $$"""
                { "kind": "TLSRoute", "metadata": { "name": "shop", "generation": 2 },
                  "spec": { "parentRefs": [{ "namespace": "edge", "name": "public", "sectionName": "tls" }] },
                  "status": { "parents": [{
                    "parentRef": { "kind": "Gateway", "namespace": "edge", "name": "{{gateway}}", "sectionName": "tls" },
                    "controllerName": "example.com/controller",
                    "conditions": [{{string.Join(',', conditions)}}]
                  }] } }
                """
            )!
        );

    private static string Says(string type, string status, int generation, string reason = "Reason") =>
        $$"""{ "type": "{{type}}", "status": "{{status}}", "observedGeneration": {{generation}}, "reason": "{{reason}}", "message": "said so" }""";
}
