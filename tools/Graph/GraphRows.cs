using System.Collections.Immutable;

namespace KubeExpose.Tools.Graph;

/// <summary>Chooses the rows of the places in each layer: near to what they are connected with, so that few edges cross.</summary>
internal static class GraphRows
{
    private const int Sweeps = 12;

    // an edge needs less room than a box
    private const double EdgeHeight = 0.5;

    public static void Choose(GraphLayers graph)
    {
        var steps = graph.Paths.SelectMany(path => path.Zip(path.Skip(1))).ToList();
        var before = steps.ToLookup(step => step.Second, step => step.First);
        var after = steps.ToLookup(step => step.First, step => step.Second);
        foreach (var layer in graph.Layers)
        {
            Pack([.. layer.Select(place => (place, 0.0))]);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var (layers, neighbours) = sweep % 2 == 0 ? (graph.Layers, before) : (graph.Layers.Reverse(), after);
            foreach (var layer in layers)
            {
                Pack([.. layer.Select(place => (place, Wanted(place, neighbours))).OrderBy(place => place.Item2)]);
            }
        }

        var top = graph.Layers.SelectMany(layer => layer).Min(place => place.Row);
        foreach (var place in graph.Layers.SelectMany(layer => layer))
        {
            place.Row -= top;
        }
    }

    private static double Wanted(Place place, ILookup<Place, Place> neighbours) =>
        neighbours[place].Select(other => other.Row).DefaultIfEmpty(place.Row).Average();

    // one below the other, and on the whole where they want to be
    private static void Pack(ImmutableArray<(Place Place, double Wanted)> layer)
    {
        var next = double.NegativeInfinity;
        foreach (var (place, wanted) in layer)
        {
            var half = place.Node is null ? EdgeHeight / 2 : 0.5;
            place.Row = Math.Max(wanted, next + half);
            next = place.Row + half;
        }

        var shift = layer.Average(one => one.Wanted - one.Place.Row);
        foreach (var (place, _) in layer)
        {
            place.Row += shift;
        }
    }
}
