using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

/// <summary>The part of the engine that shows messages.</summary>
internal sealed class EngineService(TestEngine engine) : Pulumi.Engine.Protocol.Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        engine.Record.Add(request);
        return engine.LogStatus == StatusCode.OK
            ? Task.FromResult(new Empty())
            : throw new RpcException(new Status(engine.LogStatus, "scripted"));
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse());

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new SetRootResourceResponse());
}
