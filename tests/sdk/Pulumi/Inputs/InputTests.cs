using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class InputTests
{
    [Fact]
    public async Task A_value_is_an_input() => (await ((Input<string>)"x").ToOutput().SeenAsync()).Value.ShouldBe("x");

    [Fact]
    public async Task An_output_is_an_input_with_all_that_is_known_of_it() =>
        (await ((Input<string>)Output.CreateSecret("x")).ToOutput().SeenAsync()).ShouldBe(
            new("x", IsKnown: true, IsSecret: true, From: "")
        );

    [Fact]
    public async Task An_input_converts_to_an_output()
    {
        Output<int> output = (Input<int>)3;

        (await output.SeenAsync()).Value.ShouldBe(3);
    }

    [Fact]
    public async Task No_input_is_null_as_an_output() =>
        (await ((Input<string>?)null).ToOutput().SeenAsync()).ShouldBe(new(null!, IsKnown: true, IsSecret: false, From: ""));

    [Fact]
    public async Task Apply_works_on_an_input_as_on_an_output()
    {
        Input<int> input = Output.CreateSecret(2);

        (await input.Apply(two => two + 1).SeenAsync()).ShouldBe(new(3, IsKnown: true, IsSecret: true, From: ""));
        (await input.Apply(two => Task.FromResult(two + 1)).SeenAsync()).Value.ShouldBe(3);
        (await input.Apply(two => Output.Create(two + 1)).SeenAsync()).Value.ShouldBe(3);
        (await input.Apply(_ => OutputUtilities.CreateUnknown(0)).SeenAsync()).IsKnown.ShouldBeFalse();
    }
}
