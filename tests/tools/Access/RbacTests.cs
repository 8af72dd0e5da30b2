using k8s;
using k8s.Models;

namespace KubeExpose.Tools.Tests.Access;

public sealed class RbacTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Every_kind_that_the_stack_declares_can_be_made_and_deleted_by_up()
    {
        var rules = (await ObjectsAsync("prod")).OfType<V1Role>().Single().Rules;

        rules
            .Where(rule => rule.Verbs.Contains("create"))
            .SelectMany(rule => rule.Resources)
            .ShouldBe(
                [
                    "configmaps",
                    "deployments",
                    "horizontalpodautoscalers",
                    "jobs",
                    "networkpolicies",
                    "poddisruptionbudgets",
                    "pods",
                    "secrets",
                    "serviceaccounts",
                    "services",
                ],
                ignoreOrder: true
            );
        rules.ShouldAllBe(rule => rule.Verbs.Contains("get") && !rule.Verbs.Contains("*") && !rule.Resources.Contains("*"));
    }

    [Fact]
    public async Task Cluster_wide_there_are_two_namespaces_and_nothing_else()
    {
        var rules = (await ObjectsAsync("prod")).OfType<V1ClusterRole>().Single().Rules;

        rules.SelectMany(rule => rule.Resources).Distinct().ShouldBe(["namespaces"]);
        rules.SelectMany(rule => rule.ResourceNames).ShouldBe(["kube-system", "kube-expose-prod"]);
    }

    [Fact]
    public async Task Preview_deletes_nothing_and_may_only_ask_what_a_write_would_do()
    {
        var objects = await ObjectsAsync("prod", "--for", "preview");

        objects.OfType<V1Role>().Single().Rules.SelectMany(rule => rule.Verbs).Distinct().ShouldBe(["get", "create", "patch"]);
        var policy = objects.OfType<V1ValidatingAdmissionPolicy>().Single();
        policy.Spec.Validations.Single().Expression.ShouldBe("request.dryRun");
        policy.Spec.MatchConditions.Single().Expression.ShouldContain("system:serviceaccount:kube-expose-prod:my-nginx-preview");
    }

    [Fact]
    public async Task A_Secret_that_something_else_keeps_can_be_read_and_no_other_touched()
    {
        _project.With("config: {certificate: {mode: existing, existingSecret: site}, nginx: {sharedSessionTickets: false}}");

        var secrets = (await ObjectsAsync("test")).OfType<V1Role>().Single().Rules.Single(rule => rule.Resources.Contains("secrets"));

        secrets.Verbs.ShouldBe(["get"]);
        secrets.ResourceNames.ShouldBe(["site"]);
    }

    [Fact]
    public async Task A_PriorityClass_that_is_named_can_be_looked_at()
    {
        _project.With("config: {workload: {priorityClassName: web}}");

        var rules = (await ObjectsAsync("test")).OfType<V1ClusterRole>().Single().Rules;

        rules.Single(rule => rule.Resources.Contains("priorityclasses")).ResourceNames.ShouldBe(["web"]);
    }

    [Theory]
    [InlineData("HTTPRoute, gateway: {namespace: edge, name: public}", "gateways", "get", "backendtlspolicies", "httproutes")]
    [InlineData("Ingress", "ingressclasses", "list", "ingresses")]
    public async Task A_route_needs_to_see_what_it_attaches_to(string route, string seen, string verb, params string[] made)
    {
        _project.With($"config: {{route: {{hostnames: [shop.example.com], kind: {route}}}}}");

        var objects = await ObjectsAsync("test");

        objects.OfType<V1ClusterRole>().Single().Rules.Single(rule => rule.Resources.Contains(seen)).Verbs.ShouldBe([verb]);
        objects
            .OfType<V1Role>()
            .Single()
            .Rules.Where(rule => rule.Verbs.Contains("create"))
            .SelectMany(rule => rule.Resources)
            .Intersect(made)
            .ShouldBe(made, ignoreOrder: true);
    }

    [Fact]
    public async Task Taking_over_needs_more()
    {
        _project.With("config: {cluster: {adoptExisting: true}}");

        var rules = (await ObjectsAsync("test")).OfType<V1Role>().Single().Rules;

        rules.Single(rule => rule.Resources.Contains("replicasets")).Verbs.ShouldContain("delete");
    }

    private async Task<List<object>> ObjectsAsync(string stack, params string[] options)
    {
        var run = await _project.RunAsync(["rbac", stack, .. options]);
        run.Code.ShouldBe(0, run.Error);
        return KubernetesYaml.LoadAllFromString(run.Output);
    }
}
