using System.Collections.Immutable;
using System.Text;
using KubeExpose.Tools.Changes;

namespace KubeExpose.Tools.Review;

/// <summary>Writes what changes as one comment on a pull request.</summary>
internal static class Comment
{
    /// <summary>GitHub takes 65,536 characters.</summary>
    public const int MaxLength = 60_000;

    /// <summary>The comment, as Markdown.</summary>
    /// <param name="marker">The first line, by which the comment can be found again; empty for none.</param>
    /// <param name="stacks">The changes by stack; a stack without a name has no heading, and is not in the table.</param>
    public static string Write(string marker, params IReadOnlyCollection<(string Stack, StackChanges Changes)> stacks)
    {
        var head = marker + Summary.Of(stacks);
        var sections = stacks.SelectMany(stack => Sections(stack.Stack, stack.Changes.Changes)).ToList();
        var room = MaxLength - head.Length - Omitted(sections.Count).Length;
        var kept = 0;
        while (kept < sections.Count && (room -= sections[kept].ToMarkdown(0).Length) >= 0)
        {
            kept++;
        }

        var share = kept < sections.Count ? 0 : Share(sections.Select(section => section.DiffLength), room);
        return sections
            .Take(kept)
            .Aggregate(new StringBuilder(head), (text, section) => text.Append(section.ToMarkdown(share)))
            .Append(kept < sections.Count ? Omitted(sections.Count - kept) : "")
            .ToString();
    }

    // folded ones first, then the others in one list
    private static IEnumerable<Section> Sections(string stack, ImmutableArray<Change> changes) =>
        changes
            .OrderBy(change => change.After is null)
            .Select((change, i) => new Section(i == 0 && stack.Length > 0 ? $"### {Markdown.Text(stack)}\n\n" : "", change));

    private static string Omitted(int count) => $"\n{count} more changes do not fit into a comment.\n";

    /// <summary>How many characters each diff may have so that all fit: those that are shorter leave theirs to the others.</summary>
    private static int Share(IEnumerable<int> lengths, int room)
    {
        var sorted = lengths.Order().ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var share = room / (sorted.Count - i);
            if (sorted[i] > share)
            {
                return share;
            }

            room -= sorted[i];
        }

        return int.MaxValue;
    }
}
