namespace KubeExpose.Sdk.Tests;

/// <summary>A test with an engine of its own.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    private protected TestEngine Engine { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Engine = await TestEngine.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Engine.DisposeAsync();
    }
}
