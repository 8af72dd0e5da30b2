using KubeExpose.Infra;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Secrets;
using Pulumi;

namespace KubeExpose.Tools.Graph;

/// <summary>The stack's program, recorded: a stack's transformation sees every resource with what it is made of.</summary>
internal sealed class RecordingStack : Stack
{
    // Pulumi makes the object, and gives it nothing
    private static readonly AsyncLocal<(Stacks.Stack Stack, Recording Recording)> Run = new();

    public RecordingStack()
        : base(new StackOptions { ResourceTransformations = { Run.Value.Recording.Add } })
    {
        try
        {
            ExposeStack.DeclareWithoutCluster(Run.Value.Stack.UnreadSettings);
        }
        catch (RunException refused)
        {
            // out of a constructor it would come as another exception
            Run.Value.Recording.Refused = refused;
        }
    }

    /// <summary>Runs the program, and returns the graph of its resources.</summary>
    /// <inheritdoc cref="StackProgram.RunAsync" path="/exception"/>
    public static async Task<ResourceGraph> GraphAsync(Stacks.Stack stack)
    {
        var shown = Renderer.WithStandIns(stack);
        var recording = new Recording();
        Run.Value = (shown, recording);
        await Deployment.TestAsync<RecordingStack>(
            new ProviderMocks(new KubernetesProvider(), GeneratedSecrets.Placeholders),
            StackProgram.Prepare(shown)
        );
        return recording.Refused is { } refused ? throw refused : await recording.GraphAsync();
    }
}
