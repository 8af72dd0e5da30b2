namespace Pulumi;

/// <summary>The wire name of a constructor's parameter where C# allows no parameter of that name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;
}
