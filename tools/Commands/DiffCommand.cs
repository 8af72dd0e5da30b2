using System.CommandLine;
using KubeExpose.Tools.Changes;
using KubeExpose.Tools.Review;

namespace KubeExpose.Tools.Commands;

/// <summary><c>diff BASE HEAD</c>: what changes between two renderings, as Markdown.</summary>
internal static class DiffCommand
{
    public static Command Create(string folder)
    {
        var before = new Argument<string>("BASE") { Description = "The rendering before: a folder that render wrote, or a file." };
        var after = new Argument<string>("HEAD") { Description = "The rendering afterwards." };
        var command = new Command("diff", "Show what changes between two renderings, object by object, as Markdown.") { before, after };
        command.SetAction(parsed =>
        {
            var changes = RenderingPair.Compare(
                ManifestFile.Read(folder, parsed.GetRequiredValue(before)),
                ManifestFile.Read(folder, parsed.GetRequiredValue(after))
            );
            parsed.InvocationConfiguration.Output.Write(changes.Changes.IsEmpty ? "Nothing changes.\n" : Comment.Write("", ("", changes)));
        });
        return command;
    }
}
