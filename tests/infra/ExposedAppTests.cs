using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests;

[Collection(StackCollection.Name)]
public sealed class ExposedAppTests
{
    [Fact]
    public async Task The_smallest_stack_has_everything_that_serves()
    {
        var stack = await Recorded.Of("{}");

        stack.Objects.Select(one => one.Kind).Distinct().ShouldBe(
            ["ConfigMap", "Deployment", "NetworkPolicy", "Pod", "PodDisruptionBudget", "Secret", "Service", "ServiceAccount"], ignoreOrder: true);
    }
}
