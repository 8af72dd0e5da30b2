using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Tests;

public sealed class PodRefusalTests
{
    private const string Reason =
        "pods \"my-nginx-5d4f-\" is forbidden: exceeded quota: few, requested: pods=1, used: pods=1, limited: pods=1";

    [Fact]
    public void Its_reason_is_the_same_after_many_attempts() =>
        PodRefusal
            .Of(Events("ReplicaSet", "my-nginx-5d4f", count: 1, "(combined from similar events): "), "my-nginx")
            .ShouldHaveSingleItem()
            .Reason.ShouldBe(Reason);

    [Theory]
    [InlineData("ReplicaSet", "my-nginx-5d4f")]
    [InlineData("Job", "my-nginx-proof-1a2b3c4d")]
    [InlineData("Job", "my-nginx-check-1a2b3c4d")]
    public void It_says_whose_pod_it_is_and_why_in_the_api_servers_words(string kind, string name)
    {
        var refusal = PodRefusal.Of(Events(kind, name, count: 3), "my-nginx").ShouldHaveSingleItem();

        refusal.ShouldBe(new("u 3", $"{kind} {name}", Reason));
        refusal.ReplicaSet.ShouldBe(kind == "ReplicaSet" ? name : null);
    }

    [Theory]
    [InlineData("my-nginx-two-5d4f")]
    [InlineData("nginx-5d4f")]
    [InlineData("my-nginx")]
    public void Others_pods_are_no_business_of_this_application(string name) =>
        PodRefusal.Of(Events("ReplicaSet", name, count: 1), "my-nginx").ShouldBeEmpty();

    [Fact]
    public void A_namespace_that_is_not_there_yet_has_none() => PodRefusal.Of(null, "my-nginx").ShouldBeEmpty();

    private static JsonNode Events(string kind, string name, int count, string before = "") =>
        new JsonObject
        {
            ["items"] = new JsonArray(
                new JsonObject
                {
                    ["metadata"] = new JsonObject { ["uid"] = "u" },
                    ["count"] = count,
                    ["involvedObject"] = new JsonObject { ["kind"] = kind, ["name"] = name },
                    ["message"] = $"{before}Error creating: {Reason}",
                }
            ),
        };
}
