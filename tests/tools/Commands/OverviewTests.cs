using KubeExpose.Tools.Commands;
using KubeExpose.Tools.Tests.Changes;

namespace KubeExpose.Tools.Tests.Commands;

public sealed class OverviewTests : IDisposable
{
    private readonly StackCopy _project = new();

    public static TheoryData<string, string> Examples => [.. Overview.Examples];

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Without_arguments_the_commands_are_shown_with_an_example_each()
    {
        var run = await _project.RunAsync();

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain(
            """
            render
                Write the stack's Kubernetes objects as YAML.
                dotnet run --project tools -- render prod --output rendered/prod
            """
        );
    }

    [Fact]
    public async Task Every_command_has_an_example()
    {
        var help = (await _project.RunAsync("--help")).Output;
        var commands = help[(help.IndexOf("Commands:", StringComparison.Ordinal) + 9)..]
            .Split('\n')
            .Select(line => line.Trim().Split(' ')[0])
            .Where(name => name.Length > 0);

        Overview.Examples.Select(example => example.Command).ShouldBe(commands, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Examples))]
    public async Task Every_example_works(string command, string arguments)
    {
        Assert.SkipWhen(command is "adopt" or "recover" or "orphans", "needs a cluster: the end-to-end tests run it");
        File.Copy(PreviewFile.Of("headless"), _project.At("preview.json"));
        await File.WriteAllTextAsync(_project.At("outputs.json"), "{}", TestContext.Current.CancellationToken);
        foreach (var rendering in new[] { "base/dev", "base/prod", "head/dev", "head/prod" })
        {
            await _project.RunAsync("render", rendering.Split('/')[1], "--output", rendering);
        }

        var run = await _project.RunAsync([command, .. arguments.Split(' ')]);

        run.Code.ShouldBe(0, run.Error);
    }
}
