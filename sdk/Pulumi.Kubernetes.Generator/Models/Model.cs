using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>One of the API's types, kind or part of one.</summary>
/// <param name="Name">The name in C#: <c>ServicePort</c>, <c>NamespacePatch</c>.</param>
/// <param name="ApiName">The name in the API: <c>ServicePort</c>, <c>Namespace</c>.</param>
/// <param name="Group">The group it belongs to.</param>
/// <param name="Properties">All properties, in the models' order.</param>
/// <param name="FormerVersions">For a kind: API versions it had before.</param>
/// <param name="Summary">The API's own words about it, as XML.</param>
/// <param name="Reference">Its place in the API reference.</param>
internal sealed record Model(
    string Name,
    string ApiName,
    ApiGroup Group,
    ImmutableArray<ModelProperty> Properties,
    ImmutableArray<string> FormerVersions,
    string Summary,
    string Reference
)
{
    /// <summary>Whether it is a resource of its own.</summary>
    public bool IsKind { get; init; }

    /// <summary>Whether it is a part of an object that others may have made: nothing in it is required.</summary>
    public bool IsPatch => Name != ApiName;

    /// <summary>Whether a program gives it; status types are only read.</summary>
    public bool IsInput { get; init; }
}
