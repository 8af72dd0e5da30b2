using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>Large programs cost in proportion: what is counted here would give a quadratic cost away.</summary>
[Collection(nameof(ScaleTests.Alone))]
public sealed class ScaleTests : EngineTest
{
    private const int Many = 2000;

    [Fact]
    public async Task Two_thousand_resources_are_one_request_each()
    {
        await Engine.UpAsync(() => Declare(Many));

        Engine.Record.Registrations.Count.ShouldBe(Many + 1);
        Engine.Record.Requests.Count().ShouldBeLessThan(Many + 20);
    }

    [Fact]
    public async Task A_resource_says_only_its_own_dependencies_however_long_the_chain()
    {
        await Engine.UpAsync(() => Declare(Many));

        Engine.Record.Registrations.Max(request => request.Dependencies.Count).ShouldBe(1);
        Engine.Record.Registrations.Max(request => request.CalculateSize()).ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task Memory_for_a_resource_does_not_grow_with_their_number()
    {
        await AllocatedAsync(50);
        var few = await AllocatedAsync(500);
        var many = await AllocatedAsync(Many);

        (many / Many).ShouldBeLessThan(few / 500 * 2);
    }

    /// <summary>What the process allocates can only be counted while nothing else runs in it.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    private static void Declare(int count)
    {
        Thing? before = null;
        var group = new Group("group");
        for (var index = 0; index < count - 1; index++)
        {
            before = new Thing($"{index}", new ThingArgs { Text = before?.Id ?? Output.Create("first") }, new() { Parent = group });
        }
    }

    // in the program and the engine together, for both run here
    private static async Task<long> AllocatedAsync(int count)
    {
        await using var engine = await TestEngine.StartAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await engine.UpAsync(() => Declare(count));
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
