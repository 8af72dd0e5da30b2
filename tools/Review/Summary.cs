using System.Collections.Immutable;
using KubeExpose.Tools.Changes;

namespace KubeExpose.Tools.Review;

/// <summary>The top of a comment: how much changes where, and what clients notice.</summary>
internal static class Summary
{
    private const int MaxSentences = 30;
    private const int MaxErrorLength = 1500;
    private const int MaxSentenceLength = 300;

    /// <summary>A table of stacks with how many resources change.</summary>
    public static string Table(IEnumerable<(string Stack, StackChanges Changes)> stacks) =>
        $"""
            | stack | create | update | replace | delete |
            |---|--:|--:|--:|--:|
            {string.Join('\n', stacks.Select(stack => Row(stack.Stack, stack.Changes)))}


            """;

    /// <summary>The findings, as a warning; empty when there are none.</summary>
    public static string Warning(IEnumerable<(string Stack, StackChanges Changes)> stacks)
    {
        var sentences = stacks
            .SelectMany(stack => Findings.In(stack.Changes).Select(finding => Sentence(stack.Stack, finding)))
            .ToImmutableArray();
        return sentences.IsEmpty
            ? ""
            : $"""
                > [!WARNING]
                {string.Join('\n', sentences.Take(MaxSentences))}
                {(sentences.Length > MaxSentences ? $"> - and {sentences.Length - MaxSentences} more\n" : "")}

                """;
    }

    /// <summary>Why previews failed; empty when none did.</summary>
    public static string Errors(IEnumerable<(string Stack, StackChanges Changes)> stacks) =>
        string.Concat(stacks.Where(stack => !stack.Changes.Errors.IsEmpty).Select(stack => Error(stack.Stack, stack.Changes.Errors)));

    private static string Cut(string text, int length) => text.Length > length ? $"{text[..length]} ..." : text;

    private static string Row(string stack, StackChanges changes)
    {
        var name = changes.Errors.IsEmpty ? Markdown.Text(stack) : $"{Markdown.Text(stack)} (the preview failed)";
        var counts = Enum.GetValues<Operation>().Select(operation => changes.Changes.Count(change => change.Operation == operation));
        return $"| {name} | {string.Join(" | ", counts)} |";
    }

    private static string Sentence(string stack, Finding finding) =>
        $"> - {(stack.Length == 0 ? "" : $"{Markdown.Text(stack)}: ")}{Markdown.Text(Cut(finding.Sentence, MaxSentenceLength))}";

    private static string Error(string stack, ImmutableArray<string> errors)
    {
        var lines = Cut(string.Join('\n', errors), MaxErrorLength).ReplaceLineEndings("\n").Split('\n');
        var fence = Markdown.Fence(lines);
        return $"""
            The preview of {Markdown.Text(stack)} failed; more may change:

            {fence}
            {string.Join('\n', lines)}
            {fence}


            """;
    }
}
