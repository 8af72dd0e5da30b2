using System.CommandLine;
using KubeExpose.Tools.Changes;

namespace KubeExpose.Tools.Commands;

/// <summary>
/// <c>guard PREVIEW.json [--allow NAME] [--renewal]</c>: fails when clients would notice the update, or when it is more than a renewal.
/// </summary>
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
        var renewal = new Option<bool>("--renewal")
        {
            Description = "Fail when anything but the certificate, and what follows it, would change.",
        };
        var command = new Command("guard", "Fail when a Service or namespace would be replaced or deleted, or a selector changed.")
        {
            preview,
            allow,
            renewal,
        };
        command.SetAction(parsed =>
        {
            var changes = Preview.Read(Path.Combine(folder, parsed.GetRequiredValue(preview)));
            return parsed.GetValue(renewal)
                ? Renew(changes, parsed.InvocationConfiguration)
                : Run(changes, parsed.GetRequiredValue(allow), parsed.InvocationConfiguration);
        });
        return command;
    }

    private static int Renew(StackChanges changes, InvocationConfiguration console)
    {
        var objections = Renewal.Objections(changes).ToList();
        objections.ForEach(console.Error.WriteLine);
        if (objections.Count == 0)
        {
            console.Output.WriteLine(
                changes.Changes.IsEmpty ? "nothing would change" : "the certificate would be renewed, and nothing else"
            );
        }

        return objections.Count == 0 ? 0 : 1;
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
