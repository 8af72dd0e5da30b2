using System.Text.Json.Nodes;
using Grpc.Core;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

/// <summary>How the engine answers the registration or the read of a resource; by default as one created with its inputs.</summary>
internal sealed record Answer
{
    /// <summary>What the provider adds to the inputs, or puts in their place.</summary>
    public JsonObject Outputs { get; init; } = [];

    /// <summary>Properties that come back without a value, though they were sent.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>The id; by default <c>NAME-id</c>, in a preview none.</summary>
    public string? Id { get; init; }

    /// <summary>FAIL and SKIP are for engines that go on after an error.</summary>
    public Result Result { get; init; }

    /// <summary>Says that nothing of the resource is known.</summary>
    public bool Unknown { get; init; }

    /// <summary>Ends the call with this status instead of an answer.</summary>
    public StatusCode Status { get; init; }

    /// <summary>Why a function refuses its arguments; null when it does not.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the engine waits for before it answers.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>The answer of a provider that adds these outputs, written as JSON.</summary>
    public static Answer With(string outputs) => new() { Outputs = JsonNode.Parse(outputs)!.AsObject() };
}
