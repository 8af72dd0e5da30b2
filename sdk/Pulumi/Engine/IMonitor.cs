using Pulumi.Engine.Protocol;

namespace Pulumi.Engine;

/// <summary>The part of the engine that keeps the stack's resources.</summary>
internal interface IMonitor
{
    /// <summary>Makes a resource what the request says, or in a preview tells what that would do.</summary>
    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    /// <summary>Reads a resource that exists already.</summary>
    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    /// <summary>Calls a function.</summary>
    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    /// <summary>Ends a component or the stack, and tells its outputs.</summary>
    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    /// <summary>Says that the program has succeeded, and waits until the engine lets it go.</summary>
    Task SignalAndWaitForShutdownAsync();
}
