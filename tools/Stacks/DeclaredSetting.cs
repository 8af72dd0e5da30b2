using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Stacks;

/// <summary>A setting that the project declares: what type it must have, and what it is where a stack says nothing.</summary>
/// <param name="Key">The full key, <c>project:name</c>.</param>
/// <param name="Type"><c>string</c>, <c>boolean</c>, <c>integer</c>, <c>array</c> or <c>object</c>; null allows all.</param>
/// <param name="Default">The value where the stack has none; null when there is no such value.</param>
internal sealed record DeclaredSetting(string Key, string? Type, JsonNode? Default)
{
    public static DeclaredSetting Read(string project, string name, YamlNode declaration)
    {
        var key = name.Contains(':', StringComparison.Ordinal) ? name : $"{project}:{name}";
        return declaration is YamlMappingNode { Children: var children }
            ? new(key, Value(children, "type")?.ToString(), Value(children, "default") ?? Value(children, "value"))
            : new(key, null, YamlValue.ToJson(declaration));
    }

    /// <summary>What is allowed, as a fault says it; null when the value fits.</summary>
    public string? Mismatch(JsonNode? value) => (Type, value?.GetValueKind()) switch
    {
        (null, _) => null,
        ("object", System.Text.Json.JsonValueKind.Object) => null,
        ("object", _) => "an object",
        ("array", System.Text.Json.JsonValueKind.Array) => null,
        ("array", _) => "a list",
        ("integer", _) when !int.TryParse(value?.ToString(), out _) => "a whole number",
        ("boolean", _) when !bool.TryParse(value?.ToString(), out _) => "true or false",
        ("string", System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Array) => "a text",
        _ => null,
    };

    private static JsonNode? Value(IDictionary<YamlNode, YamlNode> children, string key) =>
        children.TryGetValue(key, out var value) ? YamlValue.ToJson(value) : null;
}
