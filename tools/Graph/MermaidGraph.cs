namespace KubeExpose.Tools.Graph;

/// <summary>Draws a graph as Mermaid, which GitHub shows as a picture.</summary>
internal static class MermaidGraph
{
    public static string Draw(ResourceGraph graph)
    {
        var ids = graph.Nodes.Select((node, i) => (node, Id: $"n{i}")).ToDictionary(one => one.node, one => one.Id);
        return string.Join(
            '\n',
            [
                "flowchart LR",
                .. graph.Nodes.Select(node => $"  {ids[node]}[\"{Escaped(node.Kind)}<br>{Escaped(node.Name)}\"]"),
                .. graph.Edges.Select(edge => $"  {ids[edge.From]} --> {ids[edge.To]}"),
                "",
            ]
        );
    }

    // its quotes and its HTML
    private static string Escaped(string text) =>
        text.Replace("#", "#35;", StringComparison.Ordinal)
            .Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal);
}
