using System.CommandLine;
using KubeExpose.Tools.Files;
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
            var (settings, name) = (Project.Find(folder).Stack(parsed.GetRequiredValue(stack)), parsed.GetRequiredValue(key));
            if (settings.UnreadSettings.Any(unread => name == unread || name.StartsWith($"{unread}.", StringComparison.Ordinal)))
            {
                throw new ToolException($"Pulumi.{settings.Name}.yaml holds {name} encrypted, which only pulumi can read");
            }

            if (settings.Setting(name) is { } value)
            {
                parsed.InvocationConfiguration.Output.WriteLine(value);
            }
        });
        return command;
    }
}
