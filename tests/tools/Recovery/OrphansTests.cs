using KubeExpose.Tools.Recovery;

namespace KubeExpose.Tools.Tests.Recovery;

public sealed class OrphansTests
{
    private const string Export = """
        {
          "deployment": {
            "resources": [
              { "type": "pulumi:providers:kubernetes", "id": "1", "inputs": { "context": "shop" } },
              { "type": "kubernetes:core/v1:NamespacePatch", "id": "shop-prod", "inputs": { "metadata": { "name": "shop-prod" } } },
              { "type": "kubernetes:batch/v1:Job", "id": "shop-prod/proof-2", "inputs": { "metadata": { "namespace": "shop-prod" } } },
              { "type": "kubernetes:core/v1:Secret", "id": "shop-prod/tls-1", "delete": true, "inputs": { "metadata": { "namespace": "shop-prod" } } }
            ],
            "pending_operations": [
              {
                "type": "creating",
                "resource": {
                  "type": "kubernetes:core/v1:Service",
                  "inputs": { "metadata": { "namespace": "shop-prod", "labels": { "app.kubernetes.io/instance": "my-nginx-prod" } } }
                }
              }
            ]
          }
        }
        """;

    private const string Table = """
        Job          proof-1     <none>   true
        Job          proof-2     <none>   true
        Pod          proof-1-x   Job      <none>
        Secret       tls-1       <none>   true
        ConfigMap    rendered    <none>   <none>
        """;

    private const string Deployment = "\nDeployment my-nginx <none> <none>";

    [Fact]
    public void A_state_says_where_its_objects_are_and_whose()
    {
        var state = StackState.Read(Export);

        (state.Context, state.Instance).ShouldBe(("shop", "my-nginx-prod"));
        state.Namespaces.ShouldBe(["shop-prod"]);
        state.Objects.ShouldBe([new("Job", "shop-prod", "proof-2"), new("Secret", "shop-prod", "tls-1")], ignoreOrder: true);
    }

    [Fact]
    public void What_the_state_does_not_know_and_no_controller_made_is_an_orphan() =>
        Orphans
            .Of(Table + Deployment, "shop-prod", StackState.Read(Export).Objects.Add(new("Deployment", "shop-prod", "my-nginx")))
            .ShouldBe([new("ConfigMap", "shop-prod", "rendered"), new("Job", "shop-prod", "proof-1")]);

    [Fact]
    public void What_kubectl_made_is_one_when_the_application_is_gone() =>
        Orphans
            .Of(Table, "shop-prod", StackState.Read(Export).Objects)
            .ShouldBe([new("ConfigMap", "shop-prod", "rendered"), new("Job", "shop-prod", "proof-1")]);

    [Fact]
    public void What_kubectl_made_is_none_where_a_deployment_that_it_made_may_serve_with_it()
    {
        var known = StackState.Read(Export).Objects;

        Orphans.Of(Table + Deployment, "shop-prod", known).ShouldBe([new("Job", "shop-prod", "proof-1")]);
        Orphans.Deployments(Table + Deployment, "shop-prod", known).ShouldBe([new("Deployment", "shop-prod", "my-nginx")]);
    }

    [Fact]
    public void Where_there_is_nothing_nothing_is_left_over() =>
        Orphans.Of("", "shop-prod", StackState.Read(Export).Objects).ShouldBeEmpty();
}
