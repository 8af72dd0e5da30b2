namespace Pulumi;

/// <summary>Marks the constructor that deserialization calls; its parameters have the wire names.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
