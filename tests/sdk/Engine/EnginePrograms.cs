using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>Runs programs against an engine.</summary>
internal static class EnginePrograms
{
    // what never ends must fail, not hang
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Updates; the program must succeed.</summary>
    public static Task UpAsync(this TestEngine engine, Action program) => engine.UpAsync(Body(program));

    /// <inheritdoc cref="UpAsync(TestEngine, Action)"/>
    public static Task UpAsync(this TestEngine engine, Func<IDictionary<string, object?>> program) =>
        engine.UpAsync(() => Task.FromResult(program()));

    /// <inheritdoc cref="UpAsync(TestEngine, Action)"/>
    public static async Task UpAsync(this TestEngine engine, Func<Task<IDictionary<string, object?>>> program) =>
        (await engine.RunAsync(program)).ShouldBe(0, string.Join('\n', engine.Logs.Select(log => log.Message)));

    /// <summary>Previews; the program must succeed.</summary>
    public static Task PreviewAsync(this TestEngine engine, Action program)
    {
        engine.IsPreview = true;
        return engine.UpAsync(program);
    }

    /// <inheritdoc cref="PreviewAsync(TestEngine, Action)"/>
    public static Task PreviewAsync(this TestEngine engine, Func<IDictionary<string, object?>> program)
    {
        engine.IsPreview = true;
        return engine.UpAsync(program);
    }

    /// <summary>Runs a program to its exit code.</summary>
    public static Task<int> RunAsync(this TestEngine engine, Action program) => engine.RunAsync(Body(program));

    /// <inheritdoc cref="RunAsync(TestEngine, Action)"/>
    public static Task<int> RunAsync(this TestEngine engine, Func<Task<IDictionary<string, object?>>> program) =>
        engine.EnterAsync(() => Deployment.RunAsync(program));

    /// <summary>Runs any of the entry points to its exit code.</summary>
    public static Task<int> EnterAsync(this TestEngine engine, Func<Task<int>> entryPoint) =>
        ProgramEnvironment.Start(engine.Variables, entryPoint).WaitAsync(Limit);

    private static Func<Task<IDictionary<string, object?>>> Body(Action program) =>
        () =>
        {
            program();
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        };
}
