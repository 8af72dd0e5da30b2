using System.CommandLine;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>setting STACK KEY</c>: what a stack sets, for scripts; nothing where it sets nothing.</summary>
internal static class SettingCommand
{
    public static Command Create(string folder)
    {
        var stack = new Argument<string>("STACK") { Description = "The stack, as in Pulumi.STACK.yaml." };
        var key = new Argument<string>("KEY") { Description = "The setting, as in cluster.context." };
        var command = new Command("setting", "Print one setting of a stack.") { stack, key };
        command.SetAction(parsed =>
        {
            if (Project.Find(folder).Stack(parsed.GetRequiredValue(stack)).Setting(parsed.GetRequiredValue(key)) is { } value)
                parsed.InvocationConfiguration.Output.WriteLine(value);
        });
        return command;
    }
}
