using KubeExpose.Tools.Graph;

namespace KubeExpose.Tools.Tests.Graph;

public sealed class ResourceGraphTests
{
    // what is needed has the smaller number, so there are no circles
    private static readonly Gen<(int Count, (int From, int To)[] Edges)> Any =
        from count in Gen.Int[1, 25]
        from edges in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 60]
        select (count, edges.Where(edge => edge.Item1 < edge.Item2).ToArray());

    [Fact]
    public void What_each_needs_stays_the_same_without_the_edges_that_follow_from_others() =>
        Any.Sample(any =>
        {
            var graph = Of(any);
            return graph.Nodes.All(node => All(graph, node).SetEquals(Given(any, node)))
                && graph.Edges.All(edge =>
                    graph.Needs[edge.To].Count(need => need == edge.From || All(graph, need).Contains(edge.From)) == 1
                );
        });

    [Fact]
    public void In_a_drawing_every_edge_leads_to_the_right_and_no_box_lies_on_another() =>
        Any.Sample(any =>
        {
            var layers = new GraphLayers(Of(any));
            GraphRows.Choose(layers);
            return layers.Paths.All(path => path.Zip(path.Skip(1)).All(step => step.First.Layer + 1 == step.Second.Layer))
                && layers.Layers.All(layer =>
                    layer.Where(place => place.Node is not null).OrderBy(place => place.Row).ToList() is var boxes
                    && boxes.Zip(boxes.Skip(1)).All(pair => pair.Second.Row - pair.First.Row > 0.99)
                );
        });

    private static ResourceGraph Of((int Count, (int From, int To)[] Edges) any) =>
        ResourceGraph.Of(
            [.. Enumerable.Range(0, any.Count).Select(Node)],
            any.Edges.ToLookup(edge => Node(edge.To), edge => Node(edge.From))
        );

    private static GraphNode Node(int number) => new("test:index:Thing", "Thing", $"{number}");

    private static HashSet<GraphNode> All(ResourceGraph graph, GraphNode node) =>
        [.. graph.Needs[node].SelectMany(need => All(graph, need).Append(need))];

    private static HashSet<GraphNode> Given((int Count, (int From, int To)[] Edges) any, GraphNode node) =>
        [
            .. any
                .Edges.Where(edge => Node(edge.To) == node)
                .Select(edge => Node(edge.From))
                .Distinct()
                .SelectMany(need => Given(any, need).Append(need)),
        ];
}
