using System.CommandLine;
using KubeExpose.Tools.Changes;

namespace KubeExpose.Tools.Commands;

/// <summary><c>guard PREVIEW.json [--allow NAME]</c>: fails when clients would notice the update.</summary>
internal static class GuardCommand
{
    public static Command Create(string folder)
    {
        var preview = new Argument<string>("PREVIEW.json") { Description = "What pulumi preview --json printed." };
        var allow = new Option<string[]>("--allow")
        {
            Description = "A resource that may be replaced, deleted or selected anew, by name or as KIND/NAME. Can be given several times.",
            HelpName = "NAME",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("guard", "Fail when a Service or namespace would be replaced or deleted, or a selector changed.")
        {
            preview,
            allow,
        };
        command.SetAction(parsed =>
            Run(
                Preview.Read(Path.Combine(folder, parsed.GetRequiredValue(preview))),
                parsed.GetRequiredValue(allow),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(StackChanges changes, string[] allowed, InvocationConfiguration console)
    {
        var findings = Findings.In(changes).ToLookup(finding => finding.IsAllowedBy(allowed));
        foreach (var finding in findings[true])
        {
            console.Output.WriteLine($"allowed: {finding.Sentence}");
        }

        foreach (var finding in findings[false])
        {
            console.Error.WriteLine($"{finding.Sentence}; if it may: --allow {finding.Change.Kind}/{finding.Change.Name}");
        }

        foreach (var error in changes.Errors)
        {
            console.Error.WriteLine($"the preview failed: {error}");
        }

        if (findings[false].Any() || !changes.Errors.IsEmpty)
        {
            return 1;
        }

        var other = findings[true].Any() ? " other" : "";
        console.Output.WriteLine($"no{other} Service or namespace would be replaced or deleted, and no{other} selector changed");
        return 0;
    }
}
