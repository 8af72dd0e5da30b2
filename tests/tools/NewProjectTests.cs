using System.Runtime.Versioning;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Tools.Tests;

/// <summary>What <c>pulumi new</c> makes of the folder of a project that was built and brought up.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class NewProjectTests : IDisposable
{
    private static readonly string[] Sources = [".build/here.targets", "Directory.Build.props", "Pulumi.yaml", "Pulumi.dev.yaml"];
    private static readonly string[] Made = [".state/key", "out/dev/manifests.yaml", "infra/bin/built", "infra/obj/built"];

    private readonly TemporaryFolder _old = new();
    private readonly TemporaryFolder _new = new();

    public NewProjectTests()
    {
        foreach (var file in Sources)
        {
            Write(file, File.ReadAllText(Path.Combine(StackCopy.Repository, file)));
        }

        foreach (var file in Made)
        {
            Write(file, "made");
        }

        Write(".build/.here", "${PROJECT}\n");
        Write("infra/program.proj", """<Project><Import Project="../.build/here.targets" /><Target Name="Restore" /></Project>""");
    }

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public async Task A_project_keeps_what_was_made_in_it()
    {
        await RestoreAsync(_old);

        Made.ShouldAllBe(file => File.Exists(Path.Combine(_old.Path, file)));
    }

    [Fact]
    public async Task A_new_project_leaves_behind_what_was_made_in_the_old_one_and_keeps_its_own()
    {
        await NewAsync("shop");
        await RestoreAsync(_new);
        Made.ShouldAllBe(file => !File.Exists(Path.Combine(_new.Path, file)));
        Directory.CreateDirectory(Path.Combine(_new.Path, ".state"));

        await RestoreAsync(_new);

        Directory.Exists(Path.Combine(_new.Path, ".state")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_project_has_its_own_name_and_these_stacks()
    {
        await NewAsync("shop");

        File.ReadAllText(Path.Combine(_new.Path, "Pulumi.yaml")).ShouldStartWith("name: shop\n");
        using var error = new StringWriter { NewLine = "\n" };
        (await Tool.RunAsync(["setting", "dev", "app.namespace"], _new.Path, error, error)).ShouldBe(0);
        error.ToString().ShouldBe("kube-expose-dev\n");
    }

    private async Task NewAsync(string name)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "pulumi"))),
            "needs pulumi"
        );
        await RunAsync(
            Cli.Wrap("pulumi")
                .WithArguments(["new", _old.Path, "--generate-only", "--yes", "--name", name])
                .WithWorkingDirectory(_new.Path)
                .WithEnvironmentVariables(set => set.Set("PULUMI_SKIP_UPDATE_CHECK", "true"))
        );
    }

    private static Task RestoreAsync(TemporaryFolder project) =>
        RunAsync(
            Cli.Wrap("dotnet")
                .WithArguments(["msbuild", "infra/program.proj", "-t:Restore", "-v:q", "-nologo"])
                .WithWorkingDirectory(project.Path)
        );

    private static async Task RunAsync(Command command)
    {
        var run = await command.WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        run.ExitCode.ShouldBe(0, run.StandardOutput + run.StandardError);
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_old.Path, file))!);
        _old.Write(file, text);
    }
}
