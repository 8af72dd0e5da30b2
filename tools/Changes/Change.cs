using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Changes;

/// <summary>A change of one resource.</summary>
/// <param name="Operation">What happens to it.</param>
/// <param name="Kind">Its kind, as in <c>Service</c> or <c>PrivateKey</c>.</param>
/// <param name="Name">Its name; of an automatic name the stem.</param>
/// <param name="Before">The Kubernetes object before; null when it is created, or is no Kubernetes object.</param>
/// <param name="After">The Kubernetes object afterwards; null when it is deleted, or is no Kubernetes object.</param>
/// <param name="Fields">The fields whose change replaces it, as far as they are known; of an updated resource that is no Kubernetes
/// object those that change.</param>
internal sealed record Change(
    Operation Operation,
    string Kind,
    string Name,
    JsonObject? Before,
    JsonObject? After,
    ImmutableArray<string> Fields
)
{
    /// <summary>Whether the old one goes.</summary>
    public bool Removes => Operation is Operation.Replace or Operation.Delete;
}
