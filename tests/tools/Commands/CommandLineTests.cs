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
    [InlineData("--output needs the name of a folder", "render", "dev", "--output", "")]
    public async Task What_can_not_be_done_is_told_on_standard_error_alone(string sentence, params string[] arguments)
    {
        var run = await _project.RunAsync(arguments);

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("config: {cluster: {context: {secure: v1:a}}}")]
    [InlineData("config: {cluster: {secure: v1:a}}")]
    public async Task A_setting_that_is_encrypted_is_told_and_not_its_mark_printed(string stackFile)
    {
        var run = await _project.With(stackFile).RunAsync("setting", "test", "cluster.context");

        run.ShouldBe(new(1, "", "Pulumi.test.yaml holds cluster.context encrypted, which only pulumi can read\n"));
    }

    [Fact]
    public async Task A_setting_is_printed_and_one_that_is_not_set_is_empty()
    {
        _project.With("config: {cluster: {context: kind-kind}}");

        (await _project.RunAsync("setting", "test", "cluster.context")).Output.ShouldBe("kind-kind\n");
        (await _project.RunAsync("setting", "dev", "cluster.context")).ShouldBe(new(0, "", ""));
    }
}
