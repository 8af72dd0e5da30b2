using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Engine.Protocol;
using Status = Grpc.Core.Status;

namespace KubeExpose.Sdk.Tests;

/// <summary>The part of the engine that takes resources, with URNs, ids and outputs made as the real one makes them.</summary>
internal sealed class MonitorService(TestEngine engine) : ResourceMonitor.ResourceMonitorBase
{
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        engine.Record.Add(request);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = true });
    }

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        engine.Record.Add(request);
        engine.Record.Arrive(request.Name);
        var answer = engine.AnswerTo(request.Type, request.Name);
        await answer.After.WaitAsync(context.CancellationToken);
        engine.Record.Answered(request.Name);
        if (answer.Status != StatusCode.OK)
        {
            throw new RpcException(new Status(answer.Status, "scripted"));
        }

        return new RegisterResourceResponse
        {
            Urn = engine.Urn(request.Parent, request.Type, request.Name),
            Id = answer.Id ?? (request.Custom && !engine.IsPreview && answer.Result == Result.Success ? $"{request.Name}-id" : ""),
            Object = Outputs(request, answer),
            Result = answer.Result,
            Unknown = answer.Unknown,
        };
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        engine.Record.Add(request);
        return Task.FromResult(new Empty());
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        engine.Record.Add(request);
        var answer = engine.AnswerTo(request.Type, request.Name);
        if (answer.Status != StatusCode.OK)
        {
            throw new RpcException(new Status(answer.Status, "scripted"));
        }

        var properties = request.Properties.Clone();
        properties.MergeFrom(Wire.Struct(answer.Outputs));
        return Task.FromResult(
            new ReadResourceResponse { Urn = engine.Urn(request.Parent, request.Type, request.Name), Properties = properties }
        );
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        engine.Record.Add(request);
        var answer = engine.AnswerTo("function", request.Tok);
        if (answer.Status != StatusCode.OK)
        {
            throw new RpcException(new Status(answer.Status, "scripted"));
        }

        var response = new ResourceInvokeResponse { Return = Wire.Struct(answer.Outputs) };
        if (answer.Refusal is not null)
        {
            response.Failures.Add(new CheckFailure { Property = "name", Reason = answer.Refusal });
        }

        return Task.FromResult(response);
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        engine.Record.Add(request);
        return engine.ShutdownStatus == StatusCode.OK
            ? Task.FromResult(request)
            : throw new RpcException(new Status(engine.ShutdownStatus, "scripted"));
    }

    // what contains an unknown is left out, for the program can't take partial values
    private static Struct Outputs(RegisterResourceRequest request, Answer answer)
    {
        var known = new Struct();
        if (answer.Result != Result.Success)
        {
            return known;
        }

        var outputs = request.Object.Clone();
        foreach (var (key, value) in Wire.Struct(answer.Outputs).Fields)
        {
            outputs.Fields[key] = request.AdditionalSecretOutputs.Contains(key) ? Wire.Secret(value) : value;
        }

        known.Fields.Add(outputs.Fields.Where(field => !Wire.HasUnknown(field.Value) && !answer.Absent.Contains(field.Key)).ToDictionary());
        return known;
    }
}
