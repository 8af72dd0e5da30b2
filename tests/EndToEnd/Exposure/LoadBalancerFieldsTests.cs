using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>Fields of a load balancer that the API server guards: a Service of its own each, without pods.</summary>
public sealed class LoadBalancerFieldsTests
{
    [Fact]
    public async Task Source_ranges_that_it_was_made_with_go_with_its_type()
    {
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync("""{"type": "LoadBalancer", "loadBalancerSourceRanges": ["10.0.0.0/8"]}""", replicas: 0);
        var before = await LiveService.GetAsync(stack.Namespace);

        await fresh.UpAsync(Way.NodePort.Service, replicas: 0);

        var after = await LiveService.GetAsync(stack.Namespace);
        after.Uid.ShouldBe(before.Uid);
        after.Fields.ShouldBe(Way.NodePort.Fields, ignoreOrder: true);
    }

    [Fact]
    public async Task Its_health_check_port_is_pinned_in_place_and_another_one_replaces_it()
    {
        var free = await StaticBand.FreeAsync(2);
        await using var fresh = new ExposedStack();
        var stack = await fresh.UpAsync("""{"type": "LoadBalancer"}""", replicas: 0);
        var unpinned = await LiveService.GetAsync(stack.Namespace);

        var pinned = await AtAsync(free[0]);
        pinned.Uid.ShouldBe(unpinned.Uid);
        var other = await AtAsync(free[1]);
        other.Uid.ShouldNotBe(pinned.Uid);
        other.Spec.GetProperty("healthCheckNodePort").GetInt32().ShouldBe(free[1]);
        await fresh.UpAsync("""{"type": "LoadBalancer", "externalTrafficPolicy": "Local"}""", replicas: 0);
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(other.Uid);
        (await AtAsync(free[1])).Uid.ShouldBe(other.Uid);
        await fresh.UpAsync("""{"type": "LoadBalancer"}""", replicas: 0);
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(other.Uid);

        async Task<LiveService> AtAsync(int port)
        {
            await fresh.UpAsync(
                $$"""{"type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": {{port}} }""",
                replicas: 0
            );
            return await LiveService.GetAsync(stack.Namespace);
        }
    }

    [Fact]
    public async Task A_health_check_port_that_Kubernetes_chose_gives_way_to_one_that_is_pinned()
    {
        var port = (await StaticBand.FreeAsync(1))[0];
        await using var fresh = new ExposedStack();
        await fresh.UpAsync("""{"type": "LoadBalancer", "externalTrafficPolicy": "Local"}""", replicas: 0);
        var stack = await fresh.UpAsync(
            $$"""{"type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": {{port}} }""",
            replicas: 0
        );

        (await LiveService.GetAsync(stack.Namespace)).Spec.GetProperty("healthCheckNodePort").GetInt32().ShouldBe(port);
    }
}
