namespace Pulumi;

/// <summary>Marks a struct that stands for one of several texts or numbers, and converts to it explicitly.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
