using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's settings of one project or package.</summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/config/"/>
public sealed class Config
{
    private readonly string _name;

    /// <summary>The settings whose keys begin with <paramref name="name"/>; with the project's name by default.</summary>
    public Config(string? name = null)
    {
        var given = name ?? Deployment.Required.Settings.Project;
        _name = given.EndsWith(":config", StringComparison.Ordinal) ? given[..^":config".Length] : given;
    }

    /// <summary>A text, or null where it is not set.</summary>
    public string? Get(string key) => Deployment.Required.Settings.Config.GetValueOrDefault(FullKey(key));

    /// <summary>A text as a secret, or null where it is not set.</summary>
    public Output<string>? GetSecret(string key) => Secret(Get(key));

    /// <summary>True or false, or null where it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public bool? GetBoolean(string key) =>
        Get(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var text => throw Invalid(key, text, nameof(Boolean)),
        };

    /// <summary>True or false as a secret, or null where it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>A 32-bit integer, or null where it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public int? GetInt32(string key) => Number<int>(key, NumberStyles.Integer);

    /// <summary>A 32-bit integer as a secret, or null where it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>A number, or null where it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public double? GetDouble(string key) => Number<double>(key, NumberStyles.Float);

    /// <summary>A number as a secret, or null where it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>What the setting's JSON text holds, or the type's default where it is not set.</summary>
    /// <exception cref="RunException">It is no JSON, or does not fit the type.</exception>
    public T? GetObject<T>(string key) => GetObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    public T? GetObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is { } json ? Deserialize<T>(key, json, options) : default;

    /// <summary>What the setting's JSON text holds as a secret, or null where it is not set.</summary>
    /// <exception cref="RunException">It is no JSON, or does not fit the type.</exception>
    public Output<T?>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="GetSecretObject{T}(string)"/>
    public Output<T?>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is { } json ? Output.CreateSecret(Deserialize<T>(key, json, options)) : null;

    /// <summary>A text.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A text as a secret.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Get(key) ?? throw Missing(key, secret: true));

    /// <summary>True or false.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>True or false as a secret.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key, secret: true);

    /// <summary>A 32-bit integer.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A 32-bit integer as a secret.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key, secret: true);

    /// <summary>A number.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A number as a secret.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key, secret: true);

    /// <summary>What the setting's JSON text holds.</summary>
    /// <exception cref="RunException">It is not set, no JSON, or does not fit the type.</exception>
    public T? RequireObject<T>(string key) => RequireObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    public T? RequireObject<T>(string key, JsonSerializerOptions options) => Deserialize<T>(key, Require(key), options);

    /// <summary>What the setting's JSON text holds as a secret.</summary>
    /// <exception cref="RunException">It is not set, no JSON, or does not fit the type.</exception>
    public Output<T?> RequireSecretObject<T>(string key) => RequireSecretObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="RequireSecretObject{T}(string)"/>
    public Output<T?> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        GetSecretObject<T>(key, options) ?? throw Missing(key, secret: true);

    private string FullKey(string key) => $"{_name}:{key}";

    private T? Number<T>(string key, NumberStyles style)
        where T : struct, INumberBase<T> =>
        Get(key) is not { } text ? null
        : T.TryParse(text, style, CultureInfo.InvariantCulture, out var value) ? value
        : throw Invalid(key, text, typeof(T).Name);

    private T? Deserialize<T>(string key, string json, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException exception)
        {
            throw Invalid(key, json, typeof(T).FullName!, exception);
        }
    }

    private RunException Invalid(string key, string value, string type, Exception? reason = null) =>
        new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {type}", reason);

    private RunException Missing(string key, bool secret = false) =>
        new(
            $"Missing Required configuration variable '{FullKey(key)}'\n"
                + $"\tplease set a value using the command `pulumi config set{(secret ? " --secret" : "")} {FullKey(key)} <value>`"
        );

    private static Output<T>? Secret<T>(T? value)
        where T : class => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is { } given ? Output.CreateSecret(given) : null;
}
