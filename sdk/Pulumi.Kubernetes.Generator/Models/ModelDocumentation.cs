using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>
/// The summaries in the XML documentation file of the models' assembly. The file is large, so it is searched once and only read where
/// asked.
/// </summary>
internal sealed class ModelDocumentation
{
    private const string Member = "<member name=\"";

    private readonly Dictionary<string, int> _places = new();
    private readonly string _text;

    /// <summary>Finds the places of all models and properties; without a file there are no summaries.</summary>
    public ModelDocumentation(SourceText? file)
    {
        _text = file?.ToString() ?? "";
        for (var at = Next(0); at >= 0; at = Next(at))
        {
            at += Member.Length;
            if (_text[at] is 'T' or 'P')
            {
                _places[_text.Substring(at, _text.IndexOf('"', at) - at)] = at;
            }
        }

        int Next(int from) => _text.IndexOf(Member, from, StringComparison.Ordinal);
    }

    /// <summary>The summary's inner XML in one line, or nothing.</summary>
    /// <param name="id">The documentation id, such as <c>T:k8s.Models.V1Service</c>.</param>
    public string Summary(string? id)
    {
        if (id is null || !_places.TryGetValue(id, out var place))
        {
            return "";
        }

        var end = _text.IndexOf("</member>", place, StringComparison.Ordinal);
        var from = _text.IndexOf("<summary>", place, end - place, StringComparison.Ordinal);
        var to = _text.IndexOf("</summary>", place, end - place, StringComparison.Ordinal);
        if (from < 0 || to < 0)
        {
            return "";
        }

        from += "<summary>".Length;
        return string.Join(" ", _text.Substring(from, to - from).Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
