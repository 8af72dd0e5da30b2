using System.Collections.Immutable;
using KubeExpose.Tools.Changes;

namespace KubeExpose.Tools.Review;

/// <summary>A change in a comment: a line that says what, and the lines that differ, folded.</summary>
internal sealed class Section
{
    private const int MaxFields = 5;

    private readonly string _heading;
    private readonly string _title;
    private readonly ImmutableArray<string> _diff;

    /// <param name="heading">What stands above it; empty where nothing does.</param>
    /// <param name="change">The change. Of what is deleted, or is no Kubernetes object, there are no lines.</param>
    public Section(string heading, Change change)
    {
        _heading = heading;
        _title = Title(change);
        _diff = change.After is null ? [] : UnifiedDiff.Of(change.Before, change.After);
    }

    /// <summary>How many characters the lines that differ have.</summary>
    public int DiffLength => _diff.Sum(line => line.Length + 1);

    /// <summary>The section as Markdown.</summary>
    /// <param name="maxDiff">How many characters of the lines that differ may be shown; whole lines, from the first on.</param>
    public string ToMarkdown(int maxDiff)
    {
        if (_diff.IsEmpty)
        {
            return $"{_heading}- {_title}\n";
        }

        var shown = Fitting(maxDiff);
        var fence = Markdown.Fence(_diff);
        return string.Join(
            '\n',
            [
                $"{_heading}<details><summary>{_title}</summary>",
                "",
                $"{fence}diff",
                .. _diff[..shown],
                fence,
                .. shown < _diff.Length ? new[] { "", $"{_diff.Length - shown} more lines." } : [],
                "</details>",
                "",
                "",
            ]
        );
    }

    private static string Title(Change change)
    {
        var fields = change.Fields.Take(MaxFields).Select(Markdown.Code).ToList();
        if (change.Fields.Length > MaxFields)
        {
            fields.Add($"{change.Fields.Length - MaxFields} more");
        }

        var title = $"{change.Operation.ToString().ToLowerInvariant()} {Markdown.Code($"{change.Kind} {change.Name}")}";
        return fields.Count == 0 ? title : $"{title} because of {string.Join(", ", fields)}";
    }

    private int Fitting(int maxDiff)
    {
        var (count, length) = (0, 0);
        while (count < _diff.Length && (length += _diff[count].Length + 1) <= maxDiff)
        {
            count++;
        }

        return count;
    }
}
