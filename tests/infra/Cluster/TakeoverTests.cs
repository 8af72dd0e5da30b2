using System.Text.Json.Nodes;
using KubeExpose.Infra.Cluster;

namespace KubeExpose.Infra.Tests.Cluster;

public sealed class TakeoverTests
{
    private const string Service = """
        {
          "apiVersion": "v1",
          "metadata": {
            "managedFields": [
              { "manager": "kubectl-expose", "operation": "Update", "apiVersion": "v1", "fieldsV1": { "f:spec": { "f:type": {} } } },
              {
                "manager": "helm",
                "operation": "Apply",
                "apiVersion": "v1",
                "fieldsV1": { "f:metadata": { "f:finalizers": {}, "f:labels": { "f:a": {} } }, "f:spec": { "f:ports": {} } }
              },
              { "manager": "cloud-controller-manager", "operation": "Update", "apiVersion": "v1", "fieldsV1": { "f:metadata": {} } },
              { "manager": "kubectl", "operation": "Update", "subresource": "status", "apiVersion": "v1", "fieldsV1": { "f:status": {} } }
            ]
          }
        }
        """;

    [Fact]
    public void What_tools_have_set_is_the_stacks_and_what_controllers_have_set_stays_theirs()
    {
        var fields = Takeover.ManagedFields(JsonNode.Parse(Service)!);

        fields.Select(entry => (string?)entry!["manager"]).ShouldBe(["cloud-controller-manager", "kubectl", "kube-expose"]);
        fields[2]!["operation"]!.ToString().ShouldBe("Apply");
        fields[2]!["fieldsV1"]!.ToJsonString().ShouldBe("""{"f:spec":{"f:type":{},"f:ports":{}},"f:metadata":{"f:labels":{"f:a":{}}}}""");
    }
}
