using KubeExpose.EndToEnd.Exposure;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

public sealed class OwnMetadataTests
{
    [Fact]
    public async Task Labels_and_annotations_of_ones_own_change_in_place()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("workload.replicas", "1"),
            ("workload.preStopSeconds", "1"),
            ("verification.curlPod", "true"),
            ("app.version", "1.0"),
            ("app.labels.team", "web")
        );
        await stack.UpAsync();
        var before = await LiveService.GetAsync(stack.Namespace);

        await stack.SetAsync(
            ("app.version", "2.0"),
            ("app.classification", "internal"),
            ("app.labels.team", "edge"),
            ("app.annotations.owner", "someone@example.com"),
            ("service.labels.tier", "front")
        );
        // but for what asks, which is made anew, and for the release's id, which the pods' labels are part of, and the file that says it
        foreach (var (resource, step) in await stack.StepsAsync())
        {
            var isNew =
                resource
                is Switching.Proof
                    or "kubernetes:core/v1:Pod::my-nginx-curl"
                    or "kubernetes:core/v1:ConfigMap::my-nginx-nginx"
                    or "random:index/randomId:RandomId::release";
            step.ShouldBe(isNew ? "replace" : "update", resource);
        }

        await stack.UpAsync();

        var after = await LiveService.GetAsync(stack.Namespace);
        after.Uid.ShouldBe(before.Uid);
        var labels = after.Metadata.GetProperty("labels");
        labels.GetProperty("app.kubernetes.io/version").GetString().ShouldBe("2.0");
        labels.GetProperty("classification").GetString().ShouldBe("internal");
        labels.GetProperty("team").GetString().ShouldBe("edge");
        labels.GetProperty("tier").GetString().ShouldBe("front");
        labels.GetProperty("environment").GetString().ShouldBe(stack.Name);
        after.Metadata.GetProperty("annotations").GetProperty("owner").GetString().ShouldBe("someone@example.com");
        (await Cluster.KubectlAsync("get", "pods", "-n", stack.Namespace, "-l", "run=my-nginx,team=edge", "-o", "name")).ShouldNotBeEmpty();
        await stack.ShouldBeUpToDateAsync();
    }
}
