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
    /// <param name="head">What stands above the changes.</param>
    /// <param name="stacks">The changes by stack; a stack without a name has no heading.</param>
    public static string Write(string head, IEnumerable<(string Stack, ImmutableArray<Change> Changes)> stacks)
    {
        var parts = stacks
            .SelectMany(stack =>
                stack.Changes.Select(
                    (change, i) =>
                        (
                            Heading: i == 0 && stack.Stack.Length > 0 ? $"### {Markdown.Text(stack.Stack)}\n\n" : "",
                            Section: new Section(change)
                        )
                )
            )
            .ToList();
        var omitted = "";
        var room = MaxLength - head.Length - Omitted(parts.Count).Length;
        var kept = 0;
        while (kept < parts.Count && (room -= parts[kept].Heading.Length + parts[kept].Section.ToMarkdown(0).Length) >= 0)
        {
            kept++;
        }

        if (kept < parts.Count)
        {
            (omitted, room) = (Omitted(parts.Count - kept), 0);
        }

        var share = Share(parts.Take(kept).Select(part => part.Section.DiffLength), room);
        return parts
            .Take(kept)
            .Aggregate(new StringBuilder(head), (text, part) => text.Append(part.Heading).Append(part.Section.ToMarkdown(share)))
            .Append(omitted)
            .ToString();
    }

    private static string Omitted(int count) => $"{count} more changes do not fit into a comment.\n";

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
