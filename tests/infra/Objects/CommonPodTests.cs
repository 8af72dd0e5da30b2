using k8s.Models;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Objects;

/// <summary>Where pods run and as whom is decided for all of them: those that serve, check, prove and ask.</summary>
[Collection(StackCollection.Name)]
public sealed class CommonPodTests
{
    [Fact]
    public async Task Every_pod_goes_where_it_is_told_with_what_pulls_its_image()
    {
        var pods = await PodsAsync(
            """
            "imagePullSecrets": ["registry"],
            "nodeSelector": { "disk": "fast" },
            "tolerations": [{ "key": "dedicated", "value": "web", "effect": "NoExecute", "tolerationSeconds": 60 }]
            """
        );

        foreach (var pod in pods)
        {
            pod.ImagePullSecrets.ShouldHaveSingleItem().Name.ShouldBe("registry");
            pod.NodeSelector.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("disk", "fast"));
            var toleration = pod.Tolerations[0];
            (toleration.Key, toleration.OperatorProperty, toleration.Value, toleration.Effect, toleration.TolerationSeconds).ShouldBe(
                ("dedicated", "Equal", "web", "NoExecute", 60)
            );
        }
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("\"nodeLossSeconds\": 0", 0)]
    public async Task Pods_that_serve_leave_a_node_that_is_lost_when_they_are_told(string workload, int seconds) =>
        (await PodsAsync(workload))[0]
            .Tolerations.Select(toleration => (toleration.Key, toleration.Effect, toleration.TolerationSeconds))
            .ShouldBe([("node.kubernetes.io/not-ready", "NoExecute", seconds), ("node.kubernetes.io/unreachable", "NoExecute", seconds)]);

    [Fact]
    public async Task A_cluster_may_give_the_ids_of_every_pod()
    {
        foreach (var pod in await PodsAsync("\"assignedIds\": false"))
        {
            pod.SecurityContext.RunAsNonRoot.ShouldBe(true);
            (pod.SecurityContext.RunAsUser, pod.SecurityContext.RunAsGroup, pod.SecurityContext.FsGroup).ShouldBe((null, null, null));
        }
    }

    [Fact]
    public async Task Every_pod_has_users_of_its_own_where_that_is_asked_for()
    {
        foreach (var pod in await PodsAsync("\"userNamespace\": true, \"supplementalGroupsPolicy\": \"Strict\""))
        {
            (pod.HostUsers, pod.SecurityContext.SupplementalGroupsPolicy).ShouldBe((false, "Strict"));
        }
    }

    [Fact]
    public async Task Nothing_of_it_is_said_by_default()
    {
        foreach (var pod in await PodsAsync(""))
        {
            (pod.HostUsers, pod.SecurityContext.SupplementalGroupsPolicy, pod.PriorityClassName).ShouldBe((null, null, null));
            (pod.ImagePullSecrets, pod.NodeSelector).ShouldBe((null, null));
            pod.SecurityContext.RunAsUser.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Priority_labels_and_annotations_are_for_the_pods_that_serve()
    {
        var stack = await Recorded.Of(
            """{ "workload": { "priorityClassName": "high", "podLabels": { "mesh": "in" }, "podAnnotations": { "note": "a" } } }"""
        );

        var template = StrictApi.All<V1Deployment>(stack).Single().Spec.Template;
        (template.Spec.PriorityClassName, template.Metadata.Labels["mesh"], template.Metadata.Annotations["note"]).ShouldBe(
            ("high", "in", "a")
        );
        StrictApi.All<V1Deployment>(stack).Single().Spec.Selector.MatchLabels.Keys.ShouldNotContain("mesh");
        StrictApi.All<V1Job>(stack).Single().Spec.Template.Metadata.Labels.Keys.ShouldNotContain("mesh");
    }

    private static async Task<V1PodSpec[]> PodsAsync(string workload)
    {
        var stack = await Recorded.Of($$"""{ "nginx": { "include": "Content/include.conf" }, "workload": { {{workload}} } }""");
        V1PodSpec[] pods = [.. StrictApi.Pods(stack).OrderByDescending(one => one.Name == "my-nginx").Select(one => one.Pod)];
        pods.Length.ShouldBe(4);
        return pods;
    }
}
