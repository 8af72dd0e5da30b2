using Microsoft.CodeAnalysis;

namespace KubeExpose.Sdk.Tests;

/// <summary>What makes the generator work again, and what does not.</summary>
public sealed class IncrementalityTests
{
    private static readonly TextFile Kinds = new("Kinds.txt", "kind V1ConfigMap");

    [Fact]
    public void Code_that_changes_makes_it_do_nothing()
    {
        var driver = Generation.Driver(Kinds).Generate();
        driver = driver.Generate("class Edited;");

        Reasons(driver, "Generate").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        Reasons(driver, "Sources").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void References_other_than_the_models_make_it_do_nothing()
    {
        var driver = Generation.Driver(Kinds).Generate();
        driver = driver.Generate("", MetadataReference.CreateFromFile(typeof(Pulumi.Resource).Assembly.Location));

        Reasons(driver, "Generate").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_list_that_means_the_same_changes_no_source()
    {
        var driver = Generation.Driver(Kinds).Generate();
        driver = driver.ReplaceAdditionalText(Kinds, new TextFile("Kinds.txt", "kind V1ConfigMap # as before")).Generate();

        Reasons(driver, "Generate").ShouldBe([IncrementalStepRunReason.Modified]);
        Reasons(driver, "Sources").ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void A_kind_more_adds_its_sources_and_leaves_the_others()
    {
        var driver = Generation.Driver(Kinds).Generate();
        driver = driver.ReplaceAdditionalText(Kinds, new TextFile("Kinds.txt", "kind V1ConfigMap\nkind V1ServiceAccount")).Generate();

        Reasons(driver, "Sources").Count(reason => reason == IncrementalStepRunReason.Unchanged).ShouldBe(8);
        Reasons(driver, "Sources").Count(reason => reason == IncrementalStepRunReason.New).ShouldBe(6);
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step)
    {
        var steps = driver.GetRunResult().Results.Single().TrackedSteps[step];
        return [.. steps.SelectMany(run => run.Outputs).Select(output => output.Reason)];
    }
}
