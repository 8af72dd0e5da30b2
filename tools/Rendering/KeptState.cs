using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Rendering;

/// <summary>The file in a stack's folder that keeps its keys from one rendering to the next. Only its owner may read it.</summary>
internal sealed class KeptState(Stack stack)
{
    private const string FileName = "state.json";

    private readonly OutputFolder _folder = FolderOf(stack);

    /// <summary>The folder <c>out/STACK</c>, which git ignores.</summary>
    public static OutputFolder FolderOf(Stack stack) => new(Path.Combine(stack.Project.Folder, "out", stack.Name), isPrivate: true);

    /// <summary>What the last rendering wrote; null before the first.</summary>
    /// <exception cref="ToolException">The file is no JSON.</exception>
    public JsonObject? Read()
    {
        try
        {
            return _folder.Read(FileName) is { } text ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            throw new ToolException($"{_folder.PathOf(FileName)} is broken: delete it, and the next run makes new keys");
        }
    }

    public void Write(JsonObject state) => _folder.Write(FileName, state.ToJsonString());
}
