using System.Collections.Immutable;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Rendering;

/// <summary>What the stack's program declares and returns when it runs without an engine and a cluster.</summary>
/// <param name="Manifests">The Kubernetes objects, in the order of application.</param>
/// <param name="Gaps">What is missing because only a cluster knows it, a sentence each.</param>
/// <param name="Resources">All resources, those that are no Kubernetes objects included.</param>
/// <param name="Outputs">The stack's outputs, in the program's order.</param>
internal sealed record RenderedStack(
    ImmutableArray<Manifest> Manifests,
    ImmutableArray<string> Gaps,
    ImmutableArray<DeclaredResource> Resources,
    ImmutableArray<StackOutput> Outputs
);
