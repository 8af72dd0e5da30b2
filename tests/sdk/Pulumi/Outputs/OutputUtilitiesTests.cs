using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class OutputUtilitiesTests : EngineTest
{
    [Fact]
    public async Task An_unknown_output_is_unknown() =>
        (await OutputUtilities.GetIsKnownAsync(OutputUtilities.CreateUnknown("x"))).ShouldBeFalse();

    [Fact]
    public async Task A_dependency_can_be_added()
    {
        Output<string>? output = null;
        await Engine.UpAsync(() => output = OutputUtilities.WithDependency(Output.CreateSecret("x"), new Thing("a")));

        (await output!.SeenAsync()).ShouldBe(new("x", IsKnown: true, IsSecret: true, From: "a"));
    }

    [Fact]
    public async Task An_array_output_has_its_length_and_entries()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        (await array.Length().SeenAsync()).Value.ShouldBe(2);
        (await array.First().SeenAsync()).Value.ShouldBe("a");
        (await array.GetAt(1).SeenAsync()).Value.ShouldBe("b");
    }

    [Fact]
    public async Task A_union_output_has_its_cases()
    {
        var union = Output.Create<Union<int, string>>("x");

        (await union.IsT0().SeenAsync()).Value.ShouldBeFalse();
        (await union.IsT1().SeenAsync()).Value.ShouldBeTrue();
        (await union.AsT1().SeenAsync()).Value.ShouldBe("x");
        (await union.Value().SeenAsync()).Value.ShouldBe("x");
    }
}
