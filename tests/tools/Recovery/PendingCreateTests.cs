using System.Text.Json.Nodes;
using KubeExpose.Tools.Recovery;

namespace KubeExpose.Tools.Tests.Recovery;

public sealed class PendingCreateTests
{
    private static readonly JsonNode Export = JsonNode.Parse(
        """
        {
          "version": 3,
          "deployment": {
            "resources": [{ "urn": "config", "type": "kubernetes:core/v1:ConfigMap", "id": "shop/config-1", "inputs": {} }],
            "pending_operations": [
              { "type": "creating", "resource": { "urn": "service", "type": "kubernetes:core/v1:Service",
                "inputs": { "metadata": { "name": "my-nginx", "namespace": "shop" } } } },
              { "type": "creating", "resource": { "urn": "config", "type": "kubernetes:core/v1:ConfigMap",
                "inputs": { "metadata": { "name": "config-2", "namespace": "shop" } } } },
              { "type": "creating", "resource": { "urn": "patch", "type": "kubernetes:core/v1:NamespacePatch",
                "inputs": { "metadata": { "name": "shop" } } } },
              { "type": "creating", "resource": { "urn": "key", "type": "tls:index/privateKey:PrivateKey", "inputs": {} } },
              { "type": "updating", "resource": { "urn": "pods", "type": "kubernetes:apps/v1:Deployment",
                "inputs": { "metadata": { "name": "my-nginx", "namespace": "shop" } } } }
            ]
          }
        }
        """
    )!;

    [Fact]
    public void What_the_engine_was_about_to_hear_of_has_begun() =>
        PendingCreate.Of(Export).Select(one => one.Object).ShouldBe([new("Service", "shop", "my-nginx")]);

    [Fact]
    public void What_is_there_is_taken_in_and_the_rest_is_forgotten()
    {
        var state = PendingCreate.TakenIn(Export, PendingCreate.Of(Export))["deployment"]!;

        state["pending_operations"].ShouldBeNull();
        state["resources"]!.AsArray().Select(one => (string?)one!["id"]).ShouldBe(["shop/config-1", "shop/my-nginx"]);
        state["resources"]![1]!["outputs"]!.ToJsonString().ShouldBe(state["resources"]![1]!["inputs"]!.ToJsonString());
    }

    [Fact]
    public void A_state_without_anything_pending_stays_as_it_is()
    {
        var whole = JsonNode.Parse("""{ "deployment": { "resources": [] } }""")!;

        PendingCreate.Of(whole).ShouldBeEmpty();
        PendingCreate.TakenIn(whole, []).ToJsonString().ShouldBe(whole.ToJsonString());
    }
}
