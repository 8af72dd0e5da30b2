using System.Collections.Immutable;
using KubeExpose.Tools.Changes;

namespace KubeExpose.Tools.Review;

/// <summary>The top of a comment: how much changes where, and what clients notice.</summary>
internal static class Summary
{
    private const int MaxSentences = 30;
    private const int MaxSentenceLength = 300;
    private const int MaxErrorLength = 1500;

    /// <summary>A table of stacks, what clients notice, and why previews failed; of a stack without a name no table.</summary>
    public static string Of(IReadOnlyCollection<(string Stack, StackChanges Changes)> stacks)
    {
        IEnumerable<string> parts =
        [
            .. stacks.Any(stack => stack.Stack.Length > 0) ? [Table(stacks)] : Array.Empty<string>(),
            .. Warning([.. stacks.SelectMany(stack => Findings.In(stack.Changes).Select(finding => Sentence(stack.Stack, finding)))]),
            .. stacks.Where(stack => !stack.Changes.Errors.IsEmpty).Select(stack => Error(stack.Stack, stack.Changes.Errors)),
        ];
        return string.Concat(parts.Select(part => $"{part}\n\n"));
    }

    private static string Table(IEnumerable<(string Stack, StackChanges Changes)> stacks) =>
        $"""
            | stack | create | update | replace | delete |
            |---|--:|--:|--:|--:|
            {string.Join('\n', stacks.Select(stack => Row(stack.Stack, stack.Changes)))}
            """;

    private static string Row(string stack, StackChanges changes)
    {
        var name = changes.Errors.IsEmpty ? Markdown.Text(stack) : $"{Markdown.Text(stack)} (the preview failed)";
        var counts = Enum.GetValues<Operation>().Select(operation => changes.Changes.Count(change => change.Operation == operation));
        return $"| {name} | {string.Join(" | ", counts)} |";
    }

    private static IEnumerable<string> Warning(ImmutableArray<string> sentences)
    {
        if (!sentences.IsEmpty)
        {
            var more = sentences.Length - MaxSentences;
            yield return string.Join(
                '\n',
                ["> [!WARNING]", .. sentences.Take(MaxSentences), .. more > 0 ? [$"> - and {more} more"] : Array.Empty<string>()]
            );
        }
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

    private static string Cut(string text, int length) => text.Length > length ? $"{text[..length]} ..." : text;
}
