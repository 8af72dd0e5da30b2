using Grpc.Core;
using Pulumi.Engine;

namespace Pulumi;

public sealed partial class Deployment
{
    // "failed, and the user has been told": the engine then adds no message of its own
    private const int ToldFailure = 32;

    /// <summary>Runs a program without stack outputs. Made to be the only statement of <c>Program.cs</c>.</summary>
    /// <returns>The process's exit code: 0, 1 when an error was logged, 32 when the program has failed and has told why.</returns>
    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return (IDictionary<string, object?>)new Dictionary<string, object?>();
        });

    /// <summary>Runs a program that gives the stack's outputs. Made to be the only statement of <c>Program.cs</c>.</summary>
    /// <inheritdoc cref="RunAsync(Action)" path="/returns"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func();
            return (IDictionary<string, object?>)new Dictionary<string, object?>();
        });

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object?}})"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunAsync(() => new Stack(func, options));

    /// <summary>
    /// Runs a program that is a class: its constructor declares, its <see cref="OutputAttribute"/> properties are the outputs.
    /// </summary>
    /// <inheritdoc cref="RunAsync(Action)" path="/returns"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunAsync(Stack.Of<TStack>);

    private static async Task<int> RunAsync(Func<Stack> program)
    {
        var (engine, monitor) = (DeploymentSettings.Variable("PULUMI_ENGINE"), DeploymentSettings.Variable("PULUMI_MONITOR"));
        if (engine.Length == 0 || monitor.Length == 0)
        {
            await Console.Error.WriteLineAsync("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
            return Environment.ExitCode = 1;
        }

        using var grpc = new GrpcEngine(engine, monitor);
        // for programs as well that await this and return nothing
        return Environment.ExitCode = await new Deployment(grpc, grpc, DeploymentSettings.FromEnvironment()).RunToExitCodeAsync(program);
    }

    private async Task<int> RunToExitCodeAsync(Func<Stack> program)
    {
        if (!await SucceedsAsync(program))
        {
            return ToldFailure;
        }

        if (Log.HadErrors)
        {
            return 1;
        }

        try
        {
            await _monitor.SignalAndWaitForShutdownAsync();
            return 0;
        }
        catch (RpcException exception) when (exception.IsEnginesEnd())
        {
            return ToldFailure;
        }
    }

    /// <summary>Runs the program, and tells why if it fails. A cause is told by the failure that names it.</summary>
    private async Task<bool> SucceedsAsync(Func<Stack> program)
    {
        var failures = await RunToEndAsync(program);
        foreach (var failure in failures.Where(failure => !failures.Any(other => other.InnerException == failure)))
        {
            if (failure is not RpcException exception || !exception.IsEnginesEnd())
            {
                Log.Failure(failure);
            }
        }

        await Log.FlushAsync();
        return failures.Count == 0;
    }
}
