using System.CommandLine;
using KubeExpose.Infra;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Secrets;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary>
/// <c>adopt STACK</c>: what the next update would take over of what is on the cluster, and the commands that have it do so. It changes
/// nothing: the update takes over, and the pods of before serve until its own do.
/// </summary>
internal static class AdoptCommand
{
    public static Command Create(string folder)
    {
        var stack = StackArgument.Create();
        var command = new Command("adopt", "Show what pulumi up would take over of what is on the cluster, and how to have it do so.")
        {
            stack,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var (name, output) = (parsed.GetRequiredValue(stack), parsed.InvocationConfiguration.Output);
                var notices = await NoticesAsync(Project.Find(folder).Stack(name));
                foreach (var notice in notices)
                {
                    await output.WriteLineAsync(notice);
                }

                await output.WriteLineAsync(
                    notices.Count == 0
                        ? "Nothing on the cluster that is not this stack's has a name that it uses."
                        : $"""

                        pulumi config set --path cluster.adoptExisting true --stack {name}
                        pulumi up --stack {name}
                        """
                );
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<string>> NoticesAsync(Stack stack)
    {
        IReadOnlyList<string> notices = [];
        await Pulumi.Deployment.TestAsync(
            new ProviderMocks(new MaskedSecrets(new KubernetesProvider()), GeneratedSecrets.Placeholders),
            StackProgram.Prepare(Renderer.WithStandIns(stack)),
            async () => notices = await ExposeStack.ForeseeAsync(stack.UnreadSettings)
        );
        return notices;
    }
}
