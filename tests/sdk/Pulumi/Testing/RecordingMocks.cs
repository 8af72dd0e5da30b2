using System.Collections.Concurrent;
using Pulumi.Testing;

namespace KubeExpose.Sdk.Tests;

/// <summary>Mocks that answer with the inputs, or as told, and keep what they were asked.</summary>
internal sealed class RecordingMocks : IMocks
{
    /// <summary>The registrations, in the order they came.</summary>
    public ConcurrentQueue<MockResourceArgs> Registered { get; } = [];

    /// <summary>The outputs of components and the stack.</summary>
    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

    /// <summary>Every resource's id.</summary>
    public string? Id { get; init; }

    /// <summary>A resource's outputs.</summary>
    public Func<MockResourceArgs, object> State { get; init; } = args => args.Inputs;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Registered.Enqueue(args);
        return Task.FromResult((Id, State(args)));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
