using System.Collections;
using System.Reflection;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Documentation;

/// <summary>All settings as Markdown tables, made from the records that declare them.</summary>
internal static class SettingsTable
{
    private const string Head = "| key | default | allowed | what it means |\n|---|---|---|---|\n";

    internal static string Markdown() =>
        string.Concat(SettingKeys.Of(typeof(StackSettings)).Select(group => Group(group.Key, group.Value)));

    private static string Group(string key, PropertyInfo group) =>
        $"\n## `{key}`\n\n{XmlDocumentation.Of(group)}\n\n{Head}{string.Concat(Rows(group.PropertyType, ""))}";

    private static IEnumerable<string> Rows(Type record, string prefix)
    {
        var defaults = Activator.CreateInstance(record);
        return SettingKeys
            .Of(record)
            .SelectMany(setting =>
                Nested(setting.Value.PropertyType) is var (type, separator)
                    ? Rows(type, $"{prefix}{setting.Key}{separator}").Prepend(Row($"{prefix}{setting.Key}", setting.Value, defaults))
                    : [Row($"{prefix}{setting.Key}", setting.Value, defaults)]
            );
    }

    private static string Row(string key, PropertyInfo setting, object? defaults) =>
        $"| `{key}` | {Default(setting.GetValue(defaults))} | {Allowed(setting)} | {XmlDocumentation.Of(setting)} |\n";

    private static (Type Type, string Separator)? Nested(Type type) =>
        SettingKeys.IsRecord(type) ? (type, ".")
        : type.IsGenericType && SettingKeys.IsRecord(type.GetGenericArguments()[0]) ? (type.GetGenericArguments()[0], "[].")
        : null;

    private static string Default(object? value) =>
        value switch
        {
            null => "",
            Enum choice => $"`{SettingNames.Of(choice)}`",
            bool yes => yes ? "`true`" : "`false`",
            string or int => $"`{value}`",
            IEnumerable => "",
            _ => "",
        };

    private static string Allowed(PropertyInfo setting)
    {
        var type = Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;
        var choices = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        return setting.GetCustomAttribute<BoundAttribute>()?.Allowed
            ?? (
                choices.IsEnum ? string.Join(", ", SettingNames.Choices(choices).Keys.Select(choice => $"`{choice}`"))
                : setting.IsDefined(typeof(SecretAttribute)) ? "a secret text"
                : ""
            );
    }
}
