using k8s;
using k8s.Models;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Workload;

[Collection(StackCollection.Name)]
public sealed class ConfigurationCheckTests
{
    [Theory]
    [InlineData("{}", false)]
    [InlineData(Stacks.OwnText, true)]
    [InlineData("""{ "nginx": { "httpInclude": "Content/http-include.conf" } }""", true)]
    [InlineData("""{ "nginx": { "include": "Content/include.conf" }, "workload": { "replicas": 0 } }""", false)]
    [InlineData("""{ "nginx": { "include": "Content/include.conf" }, "service": { "addresses": ["192.0.2.1"] } }""", false)]
    public async Task It_is_there_for_text_of_the_users_own_that_pods_will_read(string settings, bool isThere) =>
        StrictApi.All<V1Job>(await Recorded.Of(settings), "my-nginx-check").Any().ShouldBe(isThere);

    [Fact]
    public async Task It_reads_what_the_pods_will_read_as_they_will()
    {
        var stack = await Recorded.Of(Stacks.OwnText);
        var check = StrictApi.All<V1Job>(stack, "my-nginx-check").Single().Spec.Template.Spec;
        var pod = StrictApi.All<V1Deployment>(stack, "my-nginx").Single().Spec.Template.Spec;
        check.Containers.Single().Command.ShouldBe(["nginx", "-t"]);
        check.RestartPolicy.ShouldBe("Never");

        // all that is not about serving
        (check.Containers.Single().Command, check.RestartPolicy) = (null, null);
        (pod.TerminationGracePeriodSeconds, pod.TopologySpreadConstraints, pod.Tolerations) = (null, null, null);
        var container = pod.Containers.Single();
        (container.Ports, container.Lifecycle) = (null, null);
        (container.StartupProbe, container.ReadinessProbe, container.LivenessProbe) = (null, null, null);

        KubernetesJson.Serialize(check).ShouldBe(KubernetesJson.Serialize(pod));
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    public async Task It_may_reach_what_the_pods_may_and_nobody_may_reach_it(string allowEgress, int rules)
    {
        var stack = await Recorded.Of(
            $$"""{ "nginx": { "include": "Content/include.conf" }, "network": { "allowEgress": {{allowEgress}} } }"""
        );
        var label = StrictApi.All<V1Job>(stack, "my-nginx-check").Single().Spec.Template.Metadata.Labels["run"];
        var policy = StrictApi.All<V1NetworkPolicy>(stack, "my-nginx-check").Single().Spec;

        label.ShouldNotBe("my-nginx");
        policy.PodSelector.MatchLabels["run"].ShouldBe(label);
        policy.PolicyTypes.ShouldBe(["Ingress", "Egress"]);
        policy.Ingress.ShouldBeNull();
        (policy.Egress?.Count ?? 0).ShouldBe(rules);
    }
}
