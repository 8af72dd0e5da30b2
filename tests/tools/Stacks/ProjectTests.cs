using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Tests.Stacks;

public sealed class ProjectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_project_is_found_from_a_folder_below_it()
    {
        _folder.Write("Pulumi.yaml", "name: kube-expose");

        Project.Find(Directory.CreateDirectory(Path.Combine(_folder.Path, "a", "b")).FullName).Folder.ShouldBe(_folder.Path);
    }

    [Fact]
    public void A_folder_without_a_project_is_told_so() =>
        Should
            .Throw<ToolException>(() => Project.Find(_folder.Path))
            .Message.ShouldBe($"there is no Pulumi.yaml in {_folder.Path} nor above it");

    [Fact]
    public void A_project_without_a_name_is_told_so()
    {
        _folder.Write("Pulumi.yaml", "runtime: dotnet");

        Should.Throw<ToolException>(() => Project.Find(_folder.Path)).Message.ShouldBe("Pulumi.yaml has no name");
    }

    [Fact]
    public void An_unknown_stack_is_told_with_those_that_there_are()
    {
        _folder.Write("Pulumi.yaml", "name: kube-expose");
        _folder.Write("Pulumi.dev.yaml", "");
        _folder.Write("Pulumi.prod.yaml", "");

        Should
            .Throw<ToolException>(() => Project.Find(_folder.Path).Stack("staging"))
            .Message.ShouldBe("there is no stack staging: Pulumi.staging.yaml is missing; known: dev, prod");
    }

    [Theory]
    [InlineData("config: [", "Pulumi.dev.yaml is no valid YAML: line 2, column 1: ")]
    [InlineData("config: {a: 1, a: 2}", "Pulumi.dev.yaml is no valid YAML: line 1")]
    [InlineData("- a", "Pulumi.dev.yaml must be one mapping")]
    [InlineData("config: {a:b:c: 1}", "a:b:c is no key of a setting")]
    [InlineData("config: [a]", "Pulumi.dev.yaml: config must be a mapping")]
    [InlineData("config:\n  ? [a]\n  : b", "Pulumi.dev.yaml is no valid YAML: line 2, column 5: a key must be text, not ")]
    [InlineData(
        "config:\n  service:\n    ? {a: b}\n    : c",
        "Pulumi.dev.yaml is no valid YAML: line 3, column 7: a key must be text, not "
    )]
    public void A_broken_stack_file_is_told_in_a_sentence(string text, string sentence)
    {
        _folder.Write("Pulumi.yaml", "name: kube-expose");
        _folder.Write("Pulumi.dev.yaml", text);

        Should.Throw<ToolException>(() => Project.Find(_folder.Path).Stack("dev")).Message.ShouldStartWith(sentence);
    }
}
