using System.CommandLine;

namespace KubeExpose.Tools.Commands;

/// <summary>The argument STACK, which several commands take.</summary>
internal static class StackArgument
{
    public static Argument<string> Create() => new("STACK") { Description = "The stack, as in Pulumi.STACK.yaml." };
}
