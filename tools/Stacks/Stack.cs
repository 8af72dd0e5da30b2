using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Stacks;

/// <summary>A stack and its settings, the project's defaults included.</summary>
/// <param name="Project">The project that the stack belongs to.</param>
/// <param name="Name">The stack's name, as in <c>Pulumi.NAME.yaml</c>.</param>
/// <param name="Settings">The settings by full key, <c>project:name</c>.</param>
/// <param name="EncryptedKeys">The full keys, with the path inside objects, of the settings that the file holds encrypted.</param>
internal sealed record Stack(
    Project Project,
    string Name,
    ImmutableSortedDictionary<string, JsonNode?> Settings,
    ImmutableArray<string> EncryptedKeys
)
{
    private const string ExternalAddresses = "certificate.includeExternalAddresses";

    /// <summary>The keys of the encrypted settings, without the project's name.</summary>
    public IReadOnlyCollection<string> UnreadSettings =>
        [.. EncryptedKeys.Select(key => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..])];

    public static Stack Read(Project project, string name, YamlFile file)
    {
        var set = OwnGroups.Of(
            project.Name,
            file.Mapping("config").Select(setting => KeyValuePair.Create(Project.FullKey(project.Name, setting.Key), setting.Value))
        );
        return new(
            project,
            name,
            project.Defaults.SetItems(set.Select(setting => KeyValuePair.Create(setting.Key, EncryptedValue.Masked(setting.Value)))),
            [.. set.SelectMany(setting => EncryptedValue.Keys(setting.Key, setting.Value))]
        );
    }

    /// <summary>One group as the program reads it, and the defaults of all others. Faults are for others to tell.</summary>
    /// <param name="group">The group, as in <c>route</c>.</param>
    public StackSettings With(string group) =>
        Settings.GetValueOrDefault($"{Project.Name}:{group}") is JsonObject given
            ? SettingsReader.Read([KeyValuePair.Create(group, given.ToJsonString())]).Settings
            : new();

    /// <summary>A copy with another value in place of an encrypted one, for a setting that the program parses.</summary>
    /// <param name="group">The setting's group, as in <c>certificate</c>.</param>
    /// <param name="key">The setting's key in the group.</param>
    /// <param name="value">The value to use. The copy equals this stack when the setting is not encrypted.</param>
    public Stack WithStandIn(string group, string key, string value)
    {
        var setting = $"{Project.Name}:{group}";
        if (!EncryptedKeys.Contains($"{setting}.{key}"))
        {
            return this;
        }

        var changed = (JsonObject)Settings[setting]!.DeepClone();
        changed[key] = value;
        return this with { Settings = Settings.SetItem(setting, changed) };
    }

    /// <summary>The faults of groups that are encrypted as a whole: their keys are not known.</summary>
    public IEnumerable<Fault> Faults() =>
        Settings
            .Keys.Where(EncryptedKeys.Contains)
            .Where(key => key.StartsWith($"{Project.Name}:", StringComparison.Ordinal))
            .Select(key => key[(Project.Name.Length + 1)..])
            .Select(key => new Fault(
                key,
                "encrypted as a whole",
                "an object",
                $"encrypt its keys instead: pulumi config set --secret --path {key}.KEY VALUE"
            ));

    /// <summary>The keys of the settings that are on and ask for addresses in the certificate that only a cluster knows.</summary>
    public IEnumerable<string> AddressesToName() =>
        new[] { "certificate.includeClusterIP", ExternalAddresses }.Where(key => Setting(key) is "true");

    /// <summary>Checks that manifests with real keys can be made without the engine.</summary>
    /// <exception cref="ToolException">A setting is encrypted, or the certificate needs an address that only a cluster knows.</exception>
    public void RefuseWhatOnlyPulumiKnows()
    {
        if (AddressesToName().Contains(ExternalAddresses))
        {
            throw new ToolException(
                $"{Project.Name}:{ExternalAddresses} is true; allowed here: false, for the load balancer's names are not known without a "
                    + "cluster; use pulumi up"
            );
        }

        if (!EncryptedKeys.IsEmpty)
        {
            throw new ToolException(
                $"Pulumi.{Name}.yaml holds {string.Join(", ", EncryptedKeys)} encrypted, which only pulumi can read: use pulumi up"
            );
        }
    }

    /// <summary>A setting's value as text; null when the setting is unset.</summary>
    /// <param name="key">The key without the project's name, as in <c>cluster.context</c> or <c>service.nodeAddresses[0]</c>.</param>
    public string? Setting(string key)
    {
        var path = SettingPath.Parts(key);
        var value = Settings.GetValueOrDefault($"{Project.Name}:{path[0]}");
        foreach (var name in path[1..])
        {
            value = value switch
            {
                JsonObject map => map[name],
                JsonArray list => list.ElementAtOrDefault(int.TryParse(name, out var index) ? index : -1),
                _ => null,
            };
        }

        return value is null ? null : Text(value);
    }

    /// <summary>The environment variable <c>PULUMI_CONFIG</c> as the engine sets it: JSON of full key to text.</summary>
    public string ConfigJson() =>
        JsonSerializer.Serialize(Settings.ToDictionary(setting => setting.Key, setting => Text(setting.Value), StringComparer.Ordinal));

    /// <summary>The environment variable <c>PULUMI_CONFIG_SECRET_KEYS</c>: a JSON list of the full keys that hold a secret.</summary>
    public string SecretKeysJson() =>
        JsonSerializer.Serialize(EncryptedKeys.Select(key => key.Split('.', '[')[0]).Distinct(StringComparer.Ordinal));

    private static string Text(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? "null";
}
