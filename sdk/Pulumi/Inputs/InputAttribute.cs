namespace Pulumi;

/// <summary>Names the wire property that a member of an <see cref="InputArgs"/> is sent as.</summary>
/// <param name="name">The wire name.</param>
/// <param name="required">Whether the resource can't do without it.</param>
/// <param name="json">Whether it is sent as JSON text, as providers want what is no text.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool IsJson { get; } = json;
}
