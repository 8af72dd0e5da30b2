using Grpc.Core;

namespace Pulumi.Engine;

/// <summary>Tells the engine's end from its errors.</summary>
internal static class EnginesEnd
{
    /// <summary>
    /// Whether a call ended because the engine did: an update that was cancelled, or failed elsewhere. The user has been told.
    /// </summary>
    public static bool IsEnginesEnd(this RpcException exception) => exception.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled;
}
