using System.Collections;
using System.Reflection;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Documentation;

/// <summary>All settings as Markdown tables, made from the records that declare them.</summary>
internal static class SettingsTable
{
    internal static string Markdown() =>
        string.Concat(
            SettingKeys
                .Of(typeof(StackSettings))
                .Select(group =>
                    $"\n### `{group.Key}`\n\n{XmlDocumentation.Of(group.Value)}\n\n| key | default | what it means |\n|---|---|---|\n{string.Concat(Rows(group.Value.PropertyType, Activator.CreateInstance(group.Value.PropertyType), ""))}"
                )
        );

    private static IEnumerable<string> Rows(Type record, object? defaults, string prefix) =>
        SettingKeys
            .Of(record)
            .SelectMany(setting =>
                (IEnumerable<string>)
                    [
                        $"| `{prefix}{setting.Key}` | {Default(defaults is null ? null : setting.Value.GetValue(defaults))} | {XmlDocumentation.Of(setting.Value)}{Secret(setting.Value)} |\n",
                        .. Nested(setting.Value.PropertyType) is { } nested
                            ? Rows(nested.Type, nested.Defaults, $"{prefix}{setting.Key}{nested.Separator}")
                            : [],
                    ]
            );

    private static (Type Type, object? Defaults, string Separator)? Nested(Type type) =>
        SettingKeys.IsRecord(type) ? (type, Activator.CreateInstance(type), ".")
        : type.IsGenericType && SettingKeys.IsRecord(type.GetGenericArguments()[0])
            ? (type.GetGenericArguments()[0], Activator.CreateInstance(type.GetGenericArguments()[0]), "[].")
        : null;

    private static string Default(object? value) =>
        value switch
        {
            null => "",
            Enum choice => $"`{Spelling.Of(choice)}`",
            bool yes => yes ? "`true`" : "`false`",
            string or int => $"`{value}`",
            IEnumerable => "",
            _ => "",
        };

    private static string Secret(PropertyInfo setting) => setting.IsDefined(typeof(SecretAttribute)) ? " Secret." : "";
}
