using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>However outputs are combined, what is known about them is what the parts together say.</summary>
public sealed class ProvenanceTests
{
    private static readonly Gen<Output<string>> Leaf = Gen.Select(
        Gen.Bool,
        Gen.Bool,
        (isKnown, isSecret) =>
        {
            var output = isKnown ? Output.Create("x") : OutputUtilities.CreateUnknown("");
            return isSecret ? Output.CreateSecret(output) : output;
        }
    );

    private static readonly Gen<Func<Output<string>, Output<string>, Output<string>>> Combination = Gen.OneOf(
        CombiningTests.Combinations().Select(row => row.Data.Item2).ToArray()
    );

    [Fact]
    public Task Any_combination_is_known_when_all_are_and_secret_when_one_is() =>
        Gen.Select(Leaf.Array[1, 8], Combination.Array[8])
            .SampleAsync(
                async (leaves, combinations) =>
                {
                    var seen = await leaves
                        .Skip(1)
                        .Zip(combinations)
                        .Aggregate(leaves[0], (all, next) => next.Second(all, next.First))
                        .SeenAsync();
                    var parts = await Task.WhenAll(leaves.Select(leaf => leaf.SeenAsync()));

                    (seen.IsKnown, seen.IsSecret).ShouldBe((parts.All(part => part.IsKnown), parts.Any(part => part.IsSecret)));
                }
            );
}
