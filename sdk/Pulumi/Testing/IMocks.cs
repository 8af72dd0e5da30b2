namespace Pulumi.Testing;

/// <summary>What answers in the providers' place when a program is tested.</summary>
public interface IMocks
{
    /// <summary>Answers a registration with the resource's id and outputs.</summary>
    /// <param name="args">What was declared.</param>
    /// <returns>The id, null to keep the import's, and the outputs: a dictionary, or an object with properties of the wire names.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function's call.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told a component's or the stack's outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
