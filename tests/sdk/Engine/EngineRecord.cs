using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

/// <summary>What reached the engine, in the order it came.</summary>
internal sealed class EngineRecord
{
    // long enough for a loaded machine; only a test that is about to fail waits for it
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _arrivals = new();

    private readonly ConcurrentQueue<IMessage> _requests = new();

    private readonly ConcurrentQueue<string> _events = new();

    /// <summary>Every request.</summary>
    public IEnumerable<IMessage> Requests => _requests;

    /// <summary>What happened, one line each: <c>NAME arrived</c>, <c>NAME answered</c>.</summary>
    public IReadOnlyList<string> Events => [.. _events];

    /// <summary>Every registration.</summary>
    public IReadOnlyList<RegisterResourceRequest> Registrations => [.. _requests.OfType<RegisterResourceRequest>()];

    /// <summary>Notes a request.</summary>
    public void Add(IMessage request)
    {
        _requests.Enqueue(request);
        if (request is LogRequest log)
        {
            Arrival(log.Message).TrySetResult();
        }
    }

    /// <summary>Notes that a resource's registration came in.</summary>
    public void Arrive(string name)
    {
        _events.Enqueue($"{name} arrived");
        Arrival(name).TrySetResult();
    }

    /// <summary>Notes that a resource's registration is answered.</summary>
    public void Answered(string name) => _events.Enqueue($"{name} answered");

    /// <summary>Waits until the registration of a resource, or a message, has come in; fails after a limit.</summary>
    public Task ArrivedAsync(string name) => Arrival(name).Task.WaitAsync(Limit);

    private TaskCompletionSource Arrival(string name) =>
        _arrivals.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
