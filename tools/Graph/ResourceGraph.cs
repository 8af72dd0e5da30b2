using System.Collections.Immutable;

namespace KubeExpose.Tools.Graph;

/// <summary>Resources, and which of them need which others first. There are no circles: nothing could be created then.</summary>
/// <param name="Nodes">The resources.</param>
/// <param name="Needs">What a resource needs itself; what that needs in turn is not repeated.</param>
internal sealed record ResourceGraph(ImmutableArray<GraphNode> Nodes, ImmutableDictionary<GraphNode, ImmutableArray<GraphNode>> Needs)
{
    /// <summary>The edges, from what is needed to what needs it.</summary>
    public IEnumerable<(GraphNode From, GraphNode To)> Edges =>
        Nodes.SelectMany(node => Needs[node].Select(need => (From: need, To: node)));

    /// <summary>The graph of these resources, without the edges that follow from others.</summary>
    /// <param name="nodes">The resources, in the order in which they are shown.</param>
    /// <param name="needs">What each resource needs; what is not among the resources is left out.</param>
    public static ResourceGraph Of(ImmutableArray<GraphNode> nodes, ILookup<GraphNode, GraphNode> needs)
    {
        var all = new Dictionary<GraphNode, HashSet<GraphNode>>();
        return new(
            nodes,
            nodes.ToImmutableDictionary(
                node => node,
                node =>
                    Direct(node).Where(need => !Direct(node).Any(other => other != need && All(other).Contains(need))).ToImmutableArray()
            )
        );

        IEnumerable<GraphNode> Direct(GraphNode node) => nodes.Where(needs[node].Where(need => need != node).Contains);

        HashSet<GraphNode> All(GraphNode node)
        {
            if (!all.TryGetValue(node, out var found))
            {
                all[node] = found = [.. Direct(node)];
                found.UnionWith([.. Direct(node).SelectMany(All)]);
            }

            return found;
        }
    }
}
