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

    [Theory]
    [InlineData("cluster.context", "kind-kind\n")]
    [InlineData("service.nodeAddresses[1]", "192.0.2.2\n")]
    [InlineData("service", "{\"nodeAddresses\":[\"192.0.2.1\",\"192.0.2.2\"]}\n")]
    [InlineData("service.type", "")]
    [InlineData("service.nodeAddresses[2]", "")]
    [InlineData("app.labels.team", "")]
    [InlineData("workload.autoscaler.maxReplicas", "")]
    public async Task A_setting_is_printed_and_one_that_is_not_set_is_empty(string key, string value)
    {
        _project.With("config: {cluster: {context: kind-kind}, service: {nodeAddresses: [192.0.2.1, 192.0.2.2]}}");

        (await _project.RunAsync("setting", "test", key)).ShouldBe(new(0, value, ""));
    }

    [Theory]
    [InlineData("cluster.contxt", "did you mean cluster.context?")]
    [InlineData("servce.type", "did you mean service?")]
    [InlineData("hstsMaxAgeSeconds", "did you mean nginx.hstsMaxAgeSeconds?")]
    [InlineData("nothing", "allowed: cluster, app, service, ")]
    [InlineData("network.allowFrom[0].nothing", "allowed: network.allowFrom[0].namespace, ")]
    public async Task A_key_that_no_setting_has_is_told(string key, string advice)
    {
        var run = await _project.RunAsync("setting", "dev", key);

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith($"{key} is no setting; {advice}");
    }

    [Fact]
    public async Task What_has_no_keys_of_its_own_is_told() =>
        (await _project.RunAsync("setting", "dev", "service.type.more")).ShouldBe(
            new(1, "", "service.type.more is no setting: service.type has no keys of its own\n")
        );
}
