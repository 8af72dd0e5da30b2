using System.Text.Json;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>Reads what a stack file says into <see cref="StackSettings"/>.</summary>
internal static class SettingsReader
{
    /// <summary>Reads all groups and judges the whole.</summary>
    /// <param name="groups">JSON text by group, as in <c>service</c> to <c>{"type": "NodePort"}</c>; an absent group has its defaults, of
    /// one that is there twice the later wins key by key.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    /// <param name="now">The time that a given certificate must be valid at.</param>
    /// <returns>The settings, and everything wrong with them; with any fault the settings must not be used.</returns>
    internal static (StackSettings Settings, IReadOnlyList<Fault> Faults) Read(
        IEnumerable<KeyValuePair<string, string>> groups,
        string root,
        DateTimeOffset now
    )
    {
        var faults = new List<Fault>();
        var reader = new ValueReader(faults);
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

        faults.AddRange(settings.Faults(root, now));
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
                "unknown",
                "groups of settings",
                $"did you mean: pulumi config rm {key} && pulumi config set --path {key} VALUE"
            )
            : new Fault(
                key,
                "unknown",
                string.Join(", ", known),
                Nearest.To(key, known) is { } near ? $"did you mean {near}?" : "remove it"
            );
}
