namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>One property of a model.</summary>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Input">The C# type that a program gives.</param>
/// <param name="Output">The C# type that a program gets.</param>
/// <param name="IsCollection">Whether the input is a list or a map, which is made when first asked for.</param>
/// <param name="IsRequired">Whether a program must set it.</param>
/// <param name="IsSecret">Whether an assigned value becomes a secret.</param>
/// <param name="Summary">The API's own words about it, as XML.</param>
internal sealed record ModelProperty(
    string WireName,
    string Name,
    string Input,
    string Output,
    bool IsCollection,
    bool IsRequired,
    bool IsSecret,
    string Summary
);
