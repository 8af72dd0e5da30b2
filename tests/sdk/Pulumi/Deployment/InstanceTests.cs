using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class InstanceTests : EngineTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_knows_which_update_it_is_part_of(bool isPreview)
    {
        Engine.IsPreview = isPreview;

        await Engine.UpAsync(() =>
        {
            var instance = Deployment.Instance;
            (instance.OrganizationName, instance.ProjectName, instance.StackName, instance.RootDirectory, instance.IsDryRun).ShouldBe(
                ("acme", "shop", "dev", "/srv/shop", isPreview)
            );
        });
    }

    [Fact]
    public void Outside_a_program_there_is_none() =>
        Should.Throw<InvalidOperationException>(() => Deployment.Instance).Message.ShouldContain("Deployment.Instance");

    [Fact]
    public async Task Programs_side_by_side_know_each_its_own()
    {
        await using var other = await TestEngine.StartAsync();
        other.IsPreview = true;
        var (one, two) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), false);

        var first = Engine.UpAsync(async () =>
        {
            await one.Task;
            two = Deployment.Instance.IsDryRun;
            return new Dictionary<string, object?>();
        });
        await other.UpAsync(() => Deployment.Instance.IsDryRun.ShouldBeTrue());
        one.SetResult();
        await first;

        two.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => Deployment.Instance);
    }
}
