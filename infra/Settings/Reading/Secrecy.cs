using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>
/// Whether keys and credentials were given as secrets, and nothing else was: anything else stands in clear in the cluster and in Pulumi's
/// state, whatever was meant.
/// </summary>
internal static partial class Secrecy
{
    private const string PrivateKey = "certificate.privateKeyPem";

    /// <summary>The faults.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="secretGroups">The groups in which the engine decrypted something: it does not say what.</param>
    /// <param name="file">The stack's file, which may say it.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, IReadOnlyCollection<string> secretGroups, StackFile file)
    {
        var secrets = Secrets(settings).ToList();
        return
        [
            .. secrets
                .Where(secret => IsSensitive(secret.Key, secret.Value))
                .Where(secret => !secretGroups.Contains(secret.Group) || file.Find(secret.Key)?.Text == secret.Value)
                .Select(secret => InClear(secret.Key)),
            .. SettingKeys
                .Of(typeof(StackSettings))
                .Keys.Where(secretGroups.Contains)
                .SelectMany(group => InVain(group, [.. secrets.Where(secret => secret.Group == group).Select(secret => secret.Key)], file)),
        ];
    }

    private static Fault InClear(string key) =>
        new(
            key,
            "in clear",
            "a secret setting, which Pulumi keeps encrypted",
            $"pulumi config set --path {key} --secret < FILE{(key == PrivateKey ? ", and a new key where others could read this one" : "")}"
        );

    private static IEnumerable<Fault> InVain(string group, IReadOnlyCollection<string> secrets, StackFile file)
    {
        var encrypted = file.EncryptedKeys.Where(key => key == group || key.StartsWith($"{group}.", StringComparison.Ordinal)).ToList();
        return encrypted.Count == 0 && secrets.Count == 0
            ? [InVain(group, $"{group}.KEY")]
            : encrypted.Where(key => !secrets.Contains(key) && (key != group || secrets.Count == 0)).Select(key => InVain(key, key));
    }

    private static Fault InVain(string key, string command) =>
        new(
            key,
            "given with --secret",
            "plain values: the cluster and Pulumi's state have them in clear",
            $"pulumi config set --path {command} VALUE --plaintext"
        );

    private static IEnumerable<(string Group, string Key, string Value)> Secrets(StackSettings settings) =>
        from @group in SettingKeys.Of(typeof(StackSettings))
        let record = @group.Value.GetValue(settings)
        from setting in SettingKeys.Of(@group.Value.PropertyType)
        where setting.Value.IsDefined(typeof(SecretAttribute), inherit: false)
        let value = setting.Value.GetValue(record) as string
        where value is not null
        select (@group.Key, $"{@group.Key}.{setting.Key}", value);

    // a certificate alone is public, a kubeconfig may be a path or ask a program for credentials
    private static bool IsSensitive(string key, string value) => key == PrivateKey || Sensitive().IsMatch(value);

    [GeneratedRegex(
        """PRIVATE KEY-----|\b(client-key-data|token|password|access-token|id-token|refresh-token|client-secret)["']?:\s*["']?[^\s"'{}]""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Sensitive();
}
