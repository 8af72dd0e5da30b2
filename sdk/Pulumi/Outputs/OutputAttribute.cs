namespace Pulumi;

/// <summary>Names the wire property that a resource's output, or a stack's output, stands for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The wire name.</summary>
    public string? Name { get; } = name;
}
