using System.Text.Json;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>Reads what a stack file says into <see cref="StackSettings"/>.</summary>
internal static class SettingsReader
{
    /// <summary>Reads all groups.</summary>
    /// <param name="groups">JSON text by group, as in <c>service</c> to <c>{"type": "NodePort"}</c>; an absent group has its defaults, of
    /// one that is there twice the later wins key by key.</param>
    /// <param name="file">The stack's file, which says how values were typed; none by default.</param>
    /// <returns>The settings, and whatever could not be read into them; whether they fit each other is not judged here.</returns>
    internal static (StackSettings Settings, IReadOnlyList<Fault> Faults) Read(
        IEnumerable<KeyValuePair<string, string>> groups,
        StackFile? file = null
    )
    {
        var faults = new List<Fault>();
        var reader = new ValueReader(faults, file ?? StackFile.None);
        var known = SettingKeys.Of(typeof(StackSettings));
        var settings = new StackSettings();
        foreach (var (group, text) in groups)
        {
            if (!known.TryGetValue(group, out var property))
            {
                faults.Add(Unknown(group, known.Keys));
            }
            else
            {
                reader.Fill(property.GetValue(settings)!, Parse(text), group);
            }
        }

        return (settings, faults);
    }

    /// <summary>The JSON that the text holds, or the text itself.</summary>
    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }

    private static Fault Unknown(string key, IEnumerable<string> known) =>
        key.Split('.') is [var group, ..] && known.Contains(group) && key != group
            ? new Fault(
                key,
                "one key",
                $"the group {group} with its keys in it",
                $"did you mean: pulumi config rm {key} && pulumi config set --path {key} VALUE"
            )
            : new Fault(
                key,
                "unknown",
                string.Join(", ", known),
                Nearest.To(key, known) is { } near ? $"did you mean {near}?" : "remove it"
            );
}
