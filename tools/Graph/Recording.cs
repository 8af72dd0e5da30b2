using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using Pulumi;

namespace KubeExpose.Tools.Graph;

/// <summary>Records the resources that a program declares.</summary>
internal sealed class Recording
{
    private readonly ConcurrentQueue<ResourceTransformationArgs> _declared = new();

    /// <summary>Why the program refused its settings, if it did.</summary>
    public RunException? Refused { get; set; }

    /// <summary>Records a resource, and leaves it as it is.</summary>
    public ResourceTransformationResult? Add(ResourceTransformationArgs declared)
    {
        _declared.Enqueue(declared);
        return null;
    }

    /// <summary>The graph of the resources. Components and providers are not in it: of a component its children are.</summary>
    public async Task<ResourceGraph> GraphAsync()
    {
        var needs = await Task.WhenAll(
            _declared
                .Where(declared => IsShown(declared.Resource))
                .Select(async declared =>
                    (
                        Node: ToNode(declared.Resource),
                        Needs: await InputSources.OfAsync(
                            new object[] { declared.Args, declared.Options.DependsOn, declared.Options.ReplaceWith }
                        )
                    )
                )
        );
        return ResourceGraph.Of(
            [
                .. needs
                    .Select(need => need.Node)
                    .Distinct()
                    .OrderBy(node => Manifest.Rank(node.Kind))
                    .ThenBy(node => node.Kind, StringComparer.Ordinal)
                    .ThenBy(node => node.Name, StringComparer.Ordinal),
            ],
            needs
                .SelectMany(need => need.Needs.SelectMany(Below).Select(source => (need.Node, Source: ToNode(source))))
                .ToLookup(need => need.Node, need => need.Source)
        );
    }

    // what waits for a component waits for all that is in it
    private IEnumerable<Resource> Below(Resource resource) =>
        resource is ComponentResource
            ? _declared.Where(declared => declared.Options.Parent == resource).SelectMany(declared => Below(declared.Resource))
            : [resource];

    private static bool IsShown(Resource resource) => resource is CustomResource and not ProviderResource;

    private static GraphNode ToNode(Resource resource)
    {
        var type = resource.GetResourceType();
        var kind = ResourceType.Kind(type);
        // a patch is shown as what it patches, which is what a rendering has
        return new(type, kind.EndsWith("Patch", StringComparison.Ordinal) ? kind[..^"Patch".Length] : kind, resource.GetResourceName());
    }
}
