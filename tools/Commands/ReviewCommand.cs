using System.CommandLine;
using KubeExpose.Tools.Changes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Review;

namespace KubeExpose.Tools.Commands;

/// <summary><c>review</c>: what changes in all stacks, as one comment on a pull request.</summary>
internal static class ReviewCommand
{
    // a workflow finds its earlier comment by this line, and replaces it
    private const string Marker = "<!-- kube-expose review -->\n";

    public static Command Create(string folder)
    {
        var previews = Stacks("--preview", "STACK=FILE", "A stack and what pulumi preview --json printed for it.");
        var renderings = Stacks(
            "--rendering",
            "STACK=BASE,HEAD",
            "A stack and its renderings before and afterwards; an empty one stands for a stack that is not there."
        );
        var command = new Command("review", "Write one comment, in Markdown, on what changes in all stacks.") { previews, renderings };
        command.SetAction(parsed =>
        {
            var stacks = parsed
                .GetRequiredValue(previews)
                .Select(given => Split(given, '=', "--preview takes STACK=FILE"))
                .Select(given => (Stack: given.First, Changes: Preview.Read(Path.Combine(folder, given.Last))))
                .Concat(
                    parsed
                        .GetRequiredValue(renderings)
                        .Select(given => Split(given, '=', "--rendering takes STACK=BASE,HEAD"))
                        .Select(given => (Stack: given.First, Changes: Compare(folder, given.Last)))
                )
                .ToList();
            parsed.InvocationConfiguration.Output.Write(Write(stacks));
        });
        return command;
    }

    private static string Write(List<(string Stack, StackChanges Changes)> stacks)
    {
        if (stacks.Count == 0)
        {
            throw new ToolException("give each stack's --preview or --rendering");
        }

        if (stacks.GroupBy(stack => stack.Stack, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ToolException($"the stack {twice.Key} is given twice");
        }

        return Comment.Write(Marker, stacks);
    }

    private static StackChanges Compare(string folder, string renderings)
    {
        var (before, after) = Split(renderings, ',', "--rendering takes STACK=BASE,HEAD");
        return RenderingPair.Compare(ManifestFile.Read(folder, before), ManifestFile.Read(folder, after));
    }

    private static (string First, string Last) Split(string given, char separator, string fault) =>
        given.IndexOf(separator) is >= 0 and var at ? (given[..at], given[(at + 1)..]) : throw new ToolException(fault);

    private static Option<string[]> Stacks(string name, string form, string description) =>
        new(name)
        {
            Description = description,
            HelpName = form,
            DefaultValueFactory = _ => [],
        };
}
