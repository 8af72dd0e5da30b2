using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Tools.Stacks;

/// <summary>A stack's settings, with the project's defaults in them.</summary>
/// <param name="Project">The project it belongs to.</param>
/// <param name="Name">Its name, as in <c>Pulumi.NAME.yaml</c>.</param>
/// <param name="Settings">By full key, <c>project:name</c>.</param>
/// <param name="EncryptedKeys">Full keys, with the path inside objects, of what the file holds encrypted.</param>
internal sealed record Stack(
    Project Project,
    string Name,
    ImmutableSortedDictionary<string, JsonNode?> Settings,
    ImmutableArray<string> EncryptedKeys
)
{
    private const string ExternalAddresses = "certificate.includeExternalAddresses";

    /// <summary>The encrypted settings by their keys below the project's name.</summary>
    public IReadOnlyCollection<string> UnreadSettings =>
        [.. EncryptedKeys.Select(key => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..])];

    public static Stack Read(Project project, string name, YamlFile file)
    {
        var set = file.Mapping("config").Select(setting => (Key: Project.FullKey(project.Name, setting.Key), setting.Value)).ToList();
        var settings = project.Defaults.SetItems(set.Select(setting => KeyValuePair.Create(setting.Key, YamlValue.ToJson(setting.Value))));
        return new(project, name, settings, [.. set.SelectMany(setting => YamlValue.EncryptedKeys(setting.Key, setting.Value))]);
    }

    /// <summary>With something else than a mark where a setting is encrypted, for a program that takes its value apart.</summary>
    /// <param name="group">The setting's group, as in <c>certificate</c>.</param>
    /// <param name="key">Its key in the group.</param>
    /// <param name="value">What to show in its place.</param>
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

    /// <summary>Groups that are encrypted as a whole, which leaves nothing to show.</summary>
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

    /// <summary>The settings by which the certificate is to name addresses that only a cluster gives.</summary>
    public IEnumerable<string> AddressesToName() =>
        new[] { "certificate.includeClusterIP", ExternalAddresses }.Where(key => Setting(key) is "true");

    /// <exception cref="ToolException">Real manifests can't do without something that is encrypted in the stack file, or that only a
    /// cluster knows.</exception>
    public void RefuseWhatOnlyPulumiKnows()
    {
        if (AddressesToName().Contains(ExternalAddresses))
        {
            throw new ToolException(
                $"{Fault.Project}:{ExternalAddresses} is true; allowed here: false, for the load balancer's names are not known without a "
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

    /// <summary>
    /// One setting as text, by its key below the project's name, as in <c>cluster.context</c>; null when the stack has none.
    /// </summary>
    public string? Setting(string key)
    {
        var path = key.Split('.');
        var value = Settings.GetValueOrDefault($"{Project.Name}:{path[0]}");
        foreach (var name in path[1..])
        {
            value = (value as JsonObject)?[name];
        }

        return value is null ? null : Text(value);
    }

    /// <summary>What the engine hands to a program in <c>PULUMI_CONFIG</c>: JSON of full key to text.</summary>
    public string ConfigJson() =>
        JsonSerializer.Serialize(Settings.ToDictionary(setting => setting.Key, setting => Text(setting.Value), StringComparer.Ordinal));

    /// <summary>What the engine hands over in <c>PULUMI_CONFIG_SECRET_KEYS</c>: JSON list of the full keys that hold a secret.</summary>
    public string SecretKeysJson() =>
        JsonSerializer.Serialize(EncryptedKeys.Select(key => key.Split('.', '[')[0]).Distinct(StringComparer.Ordinal));

    private static string Text(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? "null";
}
