using System.CommandLine;
using KubeExpose.Tools.Access;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>rbac STACK [--for up|preview]</c>: an account that may do what the stack needs, and no more.</summary>
internal static class RbacCommand
{
    public static Command Create(string folder)
    {
        var stack = StackArgument.Create();
        var purpose = new Option<string>("--for")
        {
            Description = "What the account is for: up (the default), which renews, refreshes and destroys too, or preview.",
            HelpName = "PURPOSE",
            DefaultValueFactory = _ => "up",
        };
        purpose.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } name and not ("up" or "preview"))
            {
                given.AddError($"--for is {name}; allowed: up, preview");
            }
        });
        var command = new Command("rbac", "Write an account for the stack with the least access, as YAML to apply.") { stack, purpose };
        command.SetAction(
            async (parsed, _) =>
                await parsed.InvocationConfiguration.Output.WriteAsync(
                    ManifestWriter.Write(
                        await ObjectsAsync(Project.Find(folder).Stack(parsed.GetRequiredValue(stack)), parsed.GetRequiredValue(purpose))
                    )
                )
        );
        return command;
    }

    private static async Task<IEnumerable<Manifest>> ObjectsAsync(Stack stack, string purpose)
    {
        var objects = Manifest.From((await Renderer.MaskedAsync(stack)).Resources).ToList();
        var service = objects.Find(one => one.Kind == "Service")!;
        var account = new AccessObjects($"{service.Name}-{purpose}", service.Namespace!);
        var reads = stack.Setting("certificate.existingSecret");
        return purpose == "preview"
            ? account.Of(StackAccess.ForPreview(objects, reads)).Concat(account.DryRunOnly())
            : account.Of(StackAccess.ForUp(objects, reads, adopts: stack.Setting("cluster.adoptExisting") == "true"));
    }
}
