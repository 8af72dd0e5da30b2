using System.CommandLine;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>render STACK [--output DIR] [--show-secrets]</c>: the stack's objects as YAML.</summary>
internal static class RenderCommand
{
    public static Command Create(string folder, TimeProvider clock)
    {
        var stack = StackArgument.Create();
        var output = new Option<string?>("--output")
        {
            Description = $"Write {OutputFolder.ManifestsFile} into this folder instead of standard output.",
            HelpName = "DIR",
        };
        output.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { Length: 0 })
            {
                given.AddError("--output needs the name of a folder");
            }
        });
        var showSecrets = new Option<bool>("--show-secrets")
        {
            Description =
                "Use real keys, ready for kubectl apply. They are kept in out/STACK: applied again, nothing changes. "
                + "Otherwise secrets are masked.",
        };
        var command = new Command("render", "Write the stack's Kubernetes objects as YAML.") { stack, output, showSecrets };
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    Project.Find(folder).Stack(parsed.GetRequiredValue(stack)),
                    parsed.GetValue(output) is { } path ? Path.Combine(folder, path) : null,
                    parsed.GetValue(showSecrets) ? clock.GetUtcNow() : null,
                    parsed.InvocationConfiguration
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Stack stack, string? output, DateTimeOffset? withKeysAt, InvocationConfiguration console)
    {
        var rendered = withKeysAt is { } now ? await Renderer.RealAsync(stack, now) : await Renderer.MaskedAsync(stack);
        var yaml = ManifestWriter.Write(rendered.Manifests);
        if (output is null)
        {
            await console.Output.WriteAsync(yaml);
        }
        else
        {
            var folder = new OutputFolder(output, isPrivate: withKeysAt is not null);
            folder.Write(OutputFolder.ManifestsFile, yaml);
            await console.Error.WriteLineAsync($"wrote {folder.PathOf(OutputFolder.ManifestsFile)}");
            if (withKeysAt is null && rendered.Manifests.Any(manifest => manifest.Kind == "Secret"))
            {
                await console.Error.WriteLineAsync(
                    "its Secrets are masked: apply what --show-secrets writes, or commit a rendering of certificate.mode existing"
                );
            }
        }

        foreach (var gap in rendered.Gaps)
        {
            await console.Error.WriteLineAsync(gap);
        }

        return 0;
    }
}
