using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Verification;

[Collection(StackCollection.Name)]
public sealed class CurlPodTests
{
    [Fact]
    public async Task It_may_run_on_any_node() =>
        StrictApi.Read("Pod", (await Recorded.Of("{}")).The("Pod").Json).ShouldBeOfType<k8s.Models.V1Pod>().Spec.Affinity.ShouldBeNull();

    [Fact]
    public async Task It_runs_beside_a_pod_of_the_application_when_traffic_stays_on_its_node()
    {
        var stack = await Recorded.Of("""{ "service": { "internalTrafficPolicy": "Local" } }""");

        var pod = StrictApi.Read("Pod", stack.The("Pod").Json).ShouldBeOfType<k8s.Models.V1Pod>();

        var beside = pod.Spec.Affinity.PodAffinity.RequiredDuringSchedulingIgnoredDuringExecution.ShouldHaveSingleItem();
        beside.TopologyKey.ShouldBe("kubernetes.io/hostname");
        beside.LabelSelector.MatchLabels.ShouldBe(new Dictionary<string, string> { ["run"] = "my-nginx" });
    }
}
