using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Rendering;
using KubeExpose.Tools.Secrets;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary><c>up STACK</c>, for a machine without an engine: writes the manifests to apply, and prints the next commands.</summary>
internal static class UpCommand
{
    private const string StateFile = "state.json";

    public static Command Create(string folder, TimeProvider clock)
    {
        var stack = new Argument<string>("STACK") { Description = "The stack, as in Pulumi.STACK.yaml." };
        var command = new Command("up", "Write the stack's objects, with real keys, to out/STACK, and show what there is.") { stack };
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    Project.Find(folder).Stack(parsed.GetRequiredValue(stack)),
                    clock.GetUtcNow(),
                    parsed.InvocationConfiguration.Output
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Stack stack, DateTimeOffset now, TextWriter output)
    {
        stack.RefuseWhatOnlyPulumiKnows();
        var folder = new OutputFolder(Path.Combine(stack.Project.Folder, "out", stack.Name), isPrivate: true);
        var secrets = new KeptResources(GeneratedSecrets.Real(now), now, stack.Setting("certificate.rotationToken"), Earlier(folder));
        var rendered = await RenderedStack.RunAsync(stack, new KubernetesProvider(), secrets);

        // the keys first: without them the manifests could not be written again
        folder.Write(StateFile, secrets.ToJson().ToJsonString());
        folder.Write(OutputFolder.ManifestsFile, ManifestWriter.Write(rendered.Manifests));
        Report.Write(stack, rendered, folder.PathOf(OutputFolder.ManifestsFile), output);
        return 0;
    }

    private static JsonObject? Earlier(OutputFolder folder)
    {
        try
        {
            return folder.Read(StateFile) is { } text ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            throw new ToolException($"{folder.PathOf(StateFile)} is broken: delete it, and the next run makes new keys");
        }
    }
}
