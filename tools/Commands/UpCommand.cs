using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Commands;

/// <summary>
/// <c>up STACK</c>: the stack on a machine without engine or cluster. Writes what is to be applied, and says what to do with it.
/// </summary>
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
        var material = new KeptResources(Material.Real(now), now, stack.Setting("certificate.rotationToken"), Earlier(folder));
        var rendering = await Rendering.RunAsync(stack, new KubernetesProvider(), material);

        // the keys first: manifests whose keys are lost could not be written again
        folder.Write(StateFile, material.ToJson().ToJsonString());
        folder.Write(OutputFolder.ManifestsFile, ManifestWriter.Write(rendering.Manifests));
        Report.Write(stack, rendering, folder.PathOf(OutputFolder.ManifestsFile), output);
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
