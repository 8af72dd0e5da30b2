namespace Pulumi;

/// <summary>Another stack's output: one of both is set, or none where there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value of a plain output.</summary>
    public object? Value { get; set; }

    /// <summary>The value of a secret one.</summary>
    public object? SecretValue { get; set; }
}
