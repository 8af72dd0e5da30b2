using System.Collections.Immutable;

namespace KubeExpose.Tools.Graph;

/// <summary>
/// Places the resources of a graph in layers. Each is a layer after the last of what it needs; an edge that passes a layer has a place of
/// its own there, so that it leads around the boxes.
/// </summary>
internal sealed class GraphLayers
{
    private readonly ImmutableDictionary<GraphNode, Place> _places;

    public GraphLayers(ResourceGraph graph)
    {
        var layers = new Dictionary<GraphNode, int>();
        var after = graph.Edges.ToLookup(edge => edge.From, edge => edge.To);
        _places = graph.Nodes.ToImmutableDictionary(node => node, node => new Place(node, Layer(node)));
        Paths = [.. graph.Edges.Select(Path)];
        Layers =
        [
            .. graph
                .Nodes.Select(node => _places[node])
                .Concat(Paths.SelectMany(path => path[1..^1]))
                .GroupBy(place => place.Layer)
                .OrderBy(layer => layer.Key)
                .Select(layer => layer.ToImmutableArray()),
        ];

        // what needs nothing stands right before the first that needs it
        int Layer(GraphNode node) => graph.Needs[node].IsEmpty && after[node].Any() ? after[node].Min(Depth) - 1 : Depth(node);

        int Depth(GraphNode node) =>
            layers.TryGetValue(node, out var depth)
                ? depth
                : layers[node] = graph.Needs[node].Select(need => 1 + Depth(need)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The places, by layer.</summary>
    public ImmutableArray<ImmutableArray<Place>> Layers { get; }

    /// <summary>The places on the way of each edge, from what is needed to what needs it.</summary>
    public ImmutableArray<ImmutableArray<Place>> Paths { get; }

    private ImmutableArray<Place> Path((GraphNode From, GraphNode To) edge)
    {
        var (from, to) = (_places[edge.From], _places[edge.To]);
        var between = Enumerable.Range(from.Layer + 1, to.Layer - from.Layer - 1).Select(layer => new Place(null, layer));
        return [from, .. between, to];
    }
}
