namespace Pulumi;

/// <summary>Says which type token a resource class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The package's version.</summary>
    public string? Version { get; } = version;
}
