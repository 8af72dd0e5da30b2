using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Changes;

/// <summary>A step of a preview.</summary>
/// <param name="step">The step's JSON.</param>
internal sealed class PreviewStep(JsonObject step)
{
    private readonly JsonObject? _before = Inputs(step["oldState"]);
    private readonly JsonObject? _after = Inputs(step["newState"]);

    /// <summary>The resource's URN, of which the last parts are its type and its logical name.</summary>
    public string Urn { get; } = Text(step["urn"]) is var urn && urn.Split("::").Length > 3 ? urn : throw new JsonException("no URN");

    /// <summary>What happens. Null when nothing changes, and for a component, whose children have steps of their own.</summary>
    public Operation? Operation =>
        (step["newState"] ?? step["oldState"])?["custom"]?.GetValue<bool>() is not true
            ? null
            : Text(step["op"]) switch
            {
                "create" or "import" => Changes.Operation.Create,
                "update" => Changes.Operation.Update,
                "replace" or "create-replacement" or "delete-replaced" or "import-replacement" => Changes.Operation.Replace,
                "delete" => Changes.Operation.Delete,
                _ => null,
            };

    /// <summary>The automatic name of a new object, a random one at each preview, and the name that is shown instead.</summary>
    public IEnumerable<KeyValuePair<string, string>> NewNames =>
        Name(_after) is { } name && name != Name(_before) && AutoName.Stem(name) is var stem && stem != name
            ? [KeyValuePair.Create(name, $"{stem}-[new]")]
            : [];

    /// <summary>The step as a change.</summary>
    /// <param name="names">The automatic names of all new objects, and the names that are shown.</param>
    public Change ToChange(IReadOnlyDictionary<string, string> names)
    {
        var isDataChanged = (step["detailedDiff"] as JsonObject ?? []).Any(field => field.Key.Split('.', '[')[0] is "data" or "stringData");
        var (before, after) = SecretData.Mask(_before, _after, isDataChanged);
        return new(
            Operation!.Value,
            ResourceType.Kind(ResourceType.OfUrn(Urn)),
            (Name(_after) ?? Name(_before)) is { } name ? AutoName.Stem(name) : Urn.Split("::")[^1],
            Shown(before, names),
            Shown(after, names),
            [.. Operation == Changes.Operation.Replace ? Replacing().SelectMany(Keepers) : Fields("diffReasons")]
        );
    }

    private ImmutableArray<string> Replacing() =>
        [
            .. Fields("replaceReasons")
                .Concat(
                    (step["detailedDiff"] as JsonObject ?? [])
                        .Where(field => Text(field.Value?["kind"]).EndsWith("-replace", StringComparison.Ordinal))
                        .Select(field => field.Key)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    // what a random value is kept by: which of it changes
    private IEnumerable<string> Keepers(string field) =>
        field == "keepers"
            ? Differences.Between(step["oldState"]?["inputs"]?["keepers"], step["newState"]?["inputs"]?["keepers"], field)
            : [field];

    private ImmutableArray<string> Fields(string name) => [.. (step[name] as JsonArray ?? []).Select(field => field!.GetValue<string>())];

    // of a Kubernetes object; what others are made of may be secret, and is not shown
    private static JsonObject? Inputs(JsonNode? state) =>
        state?["type"]?.GetValue<string>() is { } type && ResourceType.IsObject(type) ? state["inputs"] as JsonObject : null;

    private static string Text(JsonNode? value) => value?.GetValue<string>() ?? throw new JsonException("a field is missing");

    private static string? Name(JsonObject? inputs) => inputs?["metadata"]?["name"]?.GetValue<string>();

    private static JsonObject? Shown(JsonObject? inputs, IReadOnlyDictionary<string, string> names) =>
        inputs is null ? null : (JsonObject?)ShownText.Of(EngineFields.WithoutAnnotations(inputs), names);
}
