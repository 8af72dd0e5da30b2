using Grpc.Core;
using Pulumi.Engine;
using Pulumi.Engine.Protocol;

namespace Pulumi;

/// <summary>Sends messages to the engine, those about one resource one after the other.</summary>
internal sealed class EngineLog(IEngine engine, Deployment deployment)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<object, Task> _sent = [];
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether an error was among the messages.</summary>
    public bool HadErrors { get; private set; }

    /// <summary>Shows a message, under <paramref name="resource"/> or, without one, under the stack.</summary>
    public void Write(LogSeverity severity, string message, Resource? resource = null, int streamId = 0, bool ephemeral = false)
    {
        var about = resource ?? deployment.Stack;
        lock (_lock)
        {
            HadErrors |= severity == LogSeverity.Error;
            object key = about is null ? this : about;
            _sent[key] = SendAsync(_sent.GetValueOrDefault(key, Task.CompletedTask));
        }

        async Task SendAsync(Task before)
        {
            await before;
            var urn = await UrnAsync(about);
            try
            {
                await engine.LogAsync(
                    new()
                    {
                        Severity = severity,
                        Message = message,
                        Urn = urn,
                        StreamId = streamId,
                        Ephemeral = ephemeral,
                    }
                );
            }
            catch (RpcException exception) when (exception.IsEnginesEnd())
            {
                // nobody is left to be told
            }
        }
    }

    /// <summary>Shows why the program fails.</summary>
    public void Failure(Exception exception)
    {
        switch (exception)
        {
            case RunException when ApplyFailure.Resources(exception) is null:
                Write(LogSeverity.Error, exception.Message);
                break;
            case RpcException refusal:
                Write(LogSeverity.Error, refusal.Status.Detail);
                break;
            case ResourceException { HideStack: true } about:
                Write(LogSeverity.Error, about.Message, about.Resource);
                break;
            case ResourceException about:
                Write(LogSeverity.Error, about.ToString(), about.Resource);
                break;
            default:
                Write(
                    LogSeverity.Error,
                    $"Running program '{Environment.GetCommandLineArgs()[0]}' failed with an unhandled exception{In(exception)}:"
                        + $"{Environment.NewLine}{exception}"
                );
                break;
        }
    }

    /// <summary>
    /// Sends what is left, once all has ended: a message about a resource that will never be registered goes to the stack.
    /// </summary>
    public Task FlushAsync()
    {
        _ending.TrySetResult();
        lock (_lock)
        {
            return Task.WhenAll(_sent.Values);
        }
    }

    private static string In(Exception exception) =>
        ApplyFailure.Resources(exception) is { Length: > 0 } resources ? $" in an Apply on {resources}" : "";

    // a resource whose registration has failed has no URN: its message goes to the stack
    private async Task<string> UrnAsync(Resource? resource)
    {
        if (resource is null)
        {
            return "";
        }

        await Task.WhenAny(resource.Urn.Data, _ending.Task);
        return resource.Urn.Data.IsCompletedSuccessfully ? resource.Urn.Data.Result.Value : "";
    }
}
