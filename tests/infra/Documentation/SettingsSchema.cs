using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Documentation;

/// <summary>The JSON Schema of a stack file, made from the records that declare the settings: editors complete and check by it.</summary>
internal static class SettingsSchema
{
    internal static JsonObject Create()
    {
        var groups = SettingKeys.Of(typeof(StackSettings));
        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A stack of this project",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["config"] = new JsonObject
                {
                    ["type"] = Either("object", "null"),
                    ["properties"] = Entries(groups.Keys.Select(key => (key, Reference(key)))),
                    // with the project's name before them, as pulumi config set writes keys; other names are other projects' own
                    ["patternProperties"] = Entries(
                        groups.Keys.Select(key => ($"^[^:]+:{key}$", Reference(key))).Append(("^[^:]+:", JsonValue.Create(true)))
                    ),
                    ["additionalProperties"] = false,
                },
            },
            ["definitions"] = Entries(groups.Select(group => (group.Key, Described(Group(group.Value.PropertyType), group.Value)))),
        };
    }

    private static JsonNode Group(Type record)
    {
        var defaults = Activator.CreateInstance(record);
        return new JsonObject
        {
            ["type"] = Either("object", "null"),
            ["properties"] = Entries(
                SettingKeys.Of(record).Select(setting => (setting.Key, Setting(setting.Value, setting.Value.GetValue(defaults))))
            ),
            ["additionalProperties"] = false,
        };
    }

    private static JsonNode Setting(PropertyInfo setting, object? byDefault)
    {
        var bound = setting.GetCustomAttribute<BoundAttribute>();
        var schema = Described(
            setting.IsDefined(typeof(SecretAttribute)) ? Secret() : Of(setting.PropertyType, bound),
            setting,
            bound is null or BetweenAttribute ? "" : $" Allowed: {bound.Allowed}."
        );
        if (Default(byDefault) is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static JsonNode Of(Type given, BoundAttribute? bound)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        return type switch
        {
            _ when type == typeof(bool) => new JsonObject { ["enum"] = new JsonArray(true, false, "true", "false") },
            _ when type == typeof(int) => Number(bound as BetweenAttribute),
            { IsEnum: true } => new JsonObject
            {
                ["enum"] = new JsonArray([.. SettingNames.Choices(type).Keys.Select(key => (JsonNode)key)]),
            },
            _ when SettingKeys.IsRecord(type) => Group(type),
            { IsGenericType: true } when type.IsAssignableTo(typeof(IDictionary)) => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Text(),
            },
            { IsGenericType: true } => new JsonObject { ["type"] = "array", ["items"] = Of(type.GetGenericArguments()[0], bound) },
            _ => Text(),
        };
    }

    // a number may be quoted
    private static JsonObject Number(BetweenAttribute? bound)
    {
        var schema = new JsonObject { ["type"] = Either("integer", "string"), ["pattern"] = "^-?[0-9]+$" };
        if (bound is not null)
        {
            (schema["minimum"], schema["maximum"]) = (bound.Least, bound.Most);
        }

        return schema;
    }

    // YAML makes numbers of 1.2 and true of true
    private static JsonObject Text() => new() { ["type"] = Either("string", "number", "boolean") };

    // as pulumi config set --secret writes it; what is in clear, as a file's name, is one line
    private static JsonObject Secret() =>
        new()
        {
            ["type"] = Either("object", "string"),
            ["pattern"] = "^[^\n]*$",
            ["properties"] = new JsonObject { ["secure"] = new JsonObject { ["type"] = "string" } },
            ["required"] = new JsonArray("secure"),
        };

    private static JsonNode? Default(object? value) =>
        value switch
        {
            bool yes => yes,
            int number => number,
            string text => text,
            Enum choice => SettingNames.Of(choice),
            _ => null,
        };

    private static JsonNode Described(JsonNode schema, PropertyInfo property, string more = "")
    {
        schema["description"] = $"{XmlDocumentation.Of(property).Replace("\\|", "|", StringComparison.Ordinal)}{more}";
        return schema;
    }

    private static JsonNode Reference(string group) => new JsonObject { ["$ref"] = $"#/definitions/{group}" };

    private static JsonArray Either(params string[] types) => new([.. types.Select(type => (JsonNode)type)]);

    private static JsonObject Entries(IEnumerable<(string Key, JsonNode Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value)));
}
