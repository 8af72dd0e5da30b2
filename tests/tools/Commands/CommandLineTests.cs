namespace KubeExpose.Tools.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("there is no stack nope", "render", "nope")]
    [InlineData("there is no stack nope", "up", "nope")]
    [InlineData("there is no stack ../dev", "render", "../dev")]
    [InlineData("'--foo'", "render", "dev", "--foo")]
    [InlineData("'STACK'", "render")]
    [InlineData("'nonsense'", "nonsense")]
    public async Task What_can_not_be_done_is_told_on_standard_error_alone(string sentence, params string[] arguments)
    {
        var run = await _project.RunAsync(arguments);

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_setting_is_printed_and_one_that_is_not_set_is_empty()
    {
        _project.With("config: {cluster: {context: kind-kind}}");

        (await _project.RunAsync("setting", "test", "cluster.context")).Output.ShouldBe("kind-kind\n");
        (await _project.RunAsync("setting", "dev", "cluster.context")).ShouldBe(new(0, "", ""));
    }
}
