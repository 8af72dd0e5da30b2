namespace KubeExpose.Tools.Tests.Commands;

// what it finds on a cluster is seen by the end-to-end tests of taking over
public sealed class AdoptTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_stack_that_names_no_cluster_is_told_to()
    {
        var run = await _project.RunAsync("adopt", "dev");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("kube-expose:cluster.context is not set");
    }
}
