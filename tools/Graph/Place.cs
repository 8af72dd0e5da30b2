namespace KubeExpose.Tools.Graph;

/// <summary>A place in a layered drawing: that of a resource, or one where an edge passes a layer.</summary>
/// <param name="node">The resource; null for an edge.</param>
/// <param name="layer">The layer, from 0 on.</param>
internal sealed class Place(GraphNode? node, int layer)
{
    public GraphNode? Node { get; } = node;

    public int Layer { get; } = layer;

    /// <summary>The middle, downwards, in rows.</summary>
    public double Row { get; set; }
}
