using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Graph;

/// <summary>Draws a graph as SVG: from left to right what comes first, Kubernetes objects in blue, all else in yellow.</summary>
internal static class SvgGraph
{
    private const int Margin = 20;
    private const int BoxHeight = 44;
    private const int RowHeight = 64;
    private const int LayerGap = 70;

    // of a letter, on average and rounded up, in the font below
    private const double LetterWidth = 8.2;

    public static string Draw(ResourceGraph graph)
    {
        var layers = new GraphLayers(graph);
        GraphRows.Choose(layers);
        var columns = Columns(layers);
        var width = columns[^1].Left + columns[^1].Width + Margin;
        var height = layers.Layers.SelectMany(layer => layer).Max(place => Y(place)) + (BoxHeight / 2) + Margin;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"
              font-family="system-ui, sans-serif" font-size="13">
            <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" fill="#666"/>
            </marker>
            </defs>
            <rect width="100%" height="100%" fill="#fff"/>
            <g fill="none" stroke="#888" stroke-width="1.2">

            """
        );
        foreach (var path in layers.Paths)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Curve(path, columns)}\" marker-end=\"url(#arrow)\"/>\n");
        }

        svg.Append("</g>\n");
        foreach (var place in layers.Layers.SelectMany(layer => layer).Where(place => place.Node is not null))
        {
            svg.Append(Box(place, columns[place.Layer]));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static List<(double Left, double Width)> Columns(GraphLayers layers)
    {
        var columns = new List<(double Left, double Width)>();
        var left = (double)Margin;
        foreach (var layer in layers.Layers)
        {
            var letters = layer.Max(place => Math.Max(place.Node?.Kind.Length ?? 0, place.Node?.Name.Length ?? 0));
            columns.Add((left, Math.Ceiling(letters * LetterWidth) + 24));
            left += columns[^1].Width + LayerGap;
        }

        return columns;
    }

    private static double Y(Place place) => Math.Round(Margin + (BoxHeight / 2) + (place.Row * RowHeight), 1);

    // across each gap a curve that starts and ends level, across each layer between a straight line
    private static string Curve(ImmutableArray<Place> path, List<(double Left, double Width)> columns)
    {
        var curve = new StringBuilder();
        var start = columns[path[0].Layer];
        curve.Append(CultureInfo.InvariantCulture, $"M{start.Left + start.Width} {Y(path[0])}");
        foreach (var place in path[1..])
        {
            var (left, width) = columns[place.Layer];
            var before = columns[place.Layer - 1];
            var middle = (before.Left + before.Width + left) / 2;
            curve.Append(
                CultureInfo.InvariantCulture,
                $"C{middle} {Y(path[path.IndexOf(place) - 1])} {middle} {Y(place)} {left} {Y(place)}"
            );
            if (place.Node is null)
            {
                curve.Append(CultureInfo.InvariantCulture, $"H{left + width}");
            }
        }

        return curve.ToString();
    }

    private static string Box(Place place, (double Left, double Width) column)
    {
        var (fill, stroke) = ResourceType.IsObject(place.Node!.Type) ? ("#e8f1fd", "#3b78c3") : ("#fdf6dc", "#b08b1e");
        var (top, middle) = (Y(place) - (BoxHeight / 2), column.Left + (column.Width / 2));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <rect x="{column.Left}" y="{top}" width="{column.Width}" height="{BoxHeight}" rx="6" fill="{fill}" stroke="{stroke}"/>
            <text x="{middle}" y="{top + 18}" text-anchor="middle" font-weight="600">{WebUtility.HtmlEncode(place.Node.Kind)}</text>
            <text x="{middle}" y="{top + 35}" text-anchor="middle">{WebUtility.HtmlEncode(place.Node.Name)}</text>

            """
        );
    }
}
