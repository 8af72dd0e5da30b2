using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A component's or the stack's outputs.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>Whose outputs they are.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs by name, with what is known of each.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
