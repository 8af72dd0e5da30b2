using System.CommandLine;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>setting STACK KEY</c>: the value that a stack sets, for scripts. Prints nothing when it is unset.</summary>
internal static class SettingCommand
{
    public static Command Create(string folder)
    {
        var stack = StackArgument.Create();
        var key = new Argument<string>("KEY") { Description = "The setting, as in cluster.context or service.nodeAddresses[0]." };
        var command = new Command("setting", "Print one setting of a stack.") { stack, key };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(key);
            SettingPath.RequireKnown(name);
            var settings = Project.Find(folder).Stack(parsed.GetRequiredValue(stack));
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
