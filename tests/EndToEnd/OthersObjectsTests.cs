using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

public sealed class OthersObjectsTests
{
    [Fact]
    public async Task Those_that_are_not_there_are_told_by_a_preview()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("certificate.mode", "existing"),
            ("certificate.existingSecret", "missing"),
            ("nginx.sharedSessionTickets", "false"),
            ("workload.priorityClassName", "missing")
        );

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        preview.StandardOutput.ShouldContain(
            $"kube-expose:certificate.existingSecret is missing; allowed: a Secret that is there, in the namespace {stack.Namespace}"
        );
        preview.StandardOutput.ShouldContain(
            "kube-expose:workload.priorityClassName is missing; allowed: a PriorityClass of the cluster (kubectl get priorityclasses)"
        );
        preview.StandardOutput.ShouldNotContain("does not exist");
    }
}
