using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Tools.Tests;

/// <summary>The cluster that <c>KUBE_EXPOSE_E2E_CONTEXT</c> names, and a namespace of a test's own in it.</summary>
internal sealed class Kubectl : IAsyncDisposable
{
    private static readonly string? Context = Environment.GetEnvironmentVariable("KUBE_EXPOSE_E2E_CONTEXT");

    public string Namespace { get; } = $"tools-{Guid.NewGuid():N}"[..14];

    public static void SkipWithoutCluster() => Assert.SkipWhen(Context is null, "no cluster: KUBE_EXPOSE_E2E_CONTEXT names none");

    /// <summary>Runs kubectl, and returns its exit code and output.</summary>
    public static async Task<ToolRun> RunAsync(string input, params string[] arguments)
    {
        var run = await Cli.Wrap("kubectl")
            .WithArguments(["--context", Context!, .. arguments])
            .WithStandardInputPipe(PipeSource.FromString(input, Encoding.UTF8))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);
        return new(run.ExitCode, run.StandardOutput, run.StandardError);
    }

    /// <summary>Runs kubectl in the namespace, and fails with its message when it does.</summary>
    public async Task<string> DoAsync(string input, params string[] arguments)
    {
        var run = await RunAsync(input, ["--namespace", Namespace, .. arguments]);
        run.Code.ShouldBe(0, run.Error);
        return run.Output;
    }

    public async ValueTask DisposeAsync()
    {
        if (Context is not null)
        {
            await RunAsync("", "delete", "namespace", Namespace, "--ignore-not-found", "--wait=false");
        }
    }
}
