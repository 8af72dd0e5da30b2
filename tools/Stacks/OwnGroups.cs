using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Tools.Stacks;

/// <summary>
/// The settings of a stack file under the project's own name. The program reads those under its first name too, below these.
/// </summary>
internal static class OwnGroups
{
    /// <summary>Puts groups under the first name to those under the own one, which win key by key.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="settings">The settings by full key, <c>project:name</c>.</param>
    public static IReadOnlyDictionary<string, JsonNode?> Of(string project, IEnumerable<KeyValuePair<string, JsonNode?>> settings)
    {
        var own = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (key, value) in settings.OrderByDescending(setting => IsFirst(setting.Key)))
        {
            var name = IsFirst(key) ? $"{project}{key[StackConfig.FirstProject.Length..]}" : key;
            own[name] = own.TryGetValue(name, out var below) ? Over(below, value) : value;
        }

        return own;
    }

    private static bool IsFirst(string key) => key.StartsWith($"{StackConfig.FirstProject}:", StringComparison.Ordinal);

    // what is encrypted as a whole has no keys to tell apart
    private static JsonNode? Over(JsonNode? below, JsonNode? value) =>
        (below, value) is (JsonObject first, JsonObject own) && !EncryptedValue.Is(first) && !EncryptedValue.Is(own)
            ? new JsonObject(
                first
                    .Where(entry => !own.ContainsKey(entry.Key))
                    .Concat(own)
                    .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))
            )
            : value;
}
