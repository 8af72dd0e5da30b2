using System.CommandLine;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Secrets;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>render STACK [--output DIR] [--show-secrets]</c>: the stack's objects as YAML.</summary>
internal static class RenderCommand
{
    public static Command Create(string folder)
    {
        var stack = new Argument<string>("STACK") { Description = "The stack, as in Pulumi.STACK.yaml." };
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
            Description = "With real, new keys and certificates, ready for kubectl apply; otherwise masked and the same at every run.",
        };
        var command = new Command("render", "Write the stack's Kubernetes objects as YAML.") { stack, output, showSecrets };
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    Project.Find(folder).Stack(parsed.GetRequiredValue(stack)),
                    parsed.GetValue(output),
                    parsed.GetValue(showSecrets),
                    parsed.InvocationConfiguration
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Stack stack, string? output, bool showSecrets, InvocationConfiguration console)
    {
        if (showSecrets)
        {
            stack.RefuseWhatOnlyPulumiKnows();
        }

        var rendered = showSecrets
            ? await RenderedStack.RunAsync(stack, new KubernetesProvider(), GeneratedSecrets.Real(DateTimeOffset.UtcNow))
            : await RenderedStack.RunAsync(
                stack.WithStandIn("certificate", "certificatePem", PlaceholderCertificates.OfAnyone),
                new MaskedSecrets(new KubernetesProvider()),
                GeneratedSecrets.Placeholders
            );
        var yaml = ManifestWriter.Write(showSecrets ? rendered.Manifests : rendered.Manifests.Select(PlaceholderCertificates.Describe));
        if (output is null)
        {
            await console.Output.WriteAsync(yaml);
        }
        else
        {
            var folder = new OutputFolder(output, isPrivate: showSecrets);
            folder.Write(OutputFolder.ManifestsFile, yaml);
            await console.Error.WriteLineAsync($"wrote {folder.PathOf(OutputFolder.ManifestsFile)}");
        }

        foreach (var gap in rendered.Gaps)
        {
            await console.Error.WriteLineAsync(gap);
        }

        return 0;
    }
}
