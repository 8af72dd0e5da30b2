using System.Collections;
using System.Reflection;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>Holds settings against the bounds that their properties carry.</summary>
internal static class SettingBounds
{
    /// <summary>The faults of all settings in a record, and in the records below it.</summary>
    /// <param name="record">A group of settings, or all groups.</param>
    /// <param name="key">The group's key; empty for all groups.</param>
    internal static IEnumerable<Fault> Faults(object record, string key = "") =>
        SettingKeys
            .Of(record.GetType())
            .SelectMany(setting =>
                Faults(setting.Value, setting.Value.GetValue(record), key.Length == 0 ? setting.Key : $"{key}.{setting.Key}")
            );

    private static IEnumerable<Fault> Faults(PropertyInfo setting, object? value, string key) =>
        (value, setting.GetCustomAttribute<BoundAttribute>()) switch
        {
            (null, _) => [],
            (string or int, { } bound) => Faults(bound, value, key),
            (string or IDictionary, _) => [],
            (IEnumerable list, { } bound) => ListRules.Faults(key, [.. list.Cast<object>()], bound),
            (IEnumerable list, null) => list.Cast<object>().SelectMany((entry, i) => OfRecord(entry, $"{key}[{i}]")),
            _ => OfRecord(value, key),
        };

    private static IEnumerable<Fault> OfRecord(object value, string key) => SettingKeys.IsRecord(value.GetType()) ? Faults(value, key) : [];

    private static IEnumerable<Fault> Faults(BoundAttribute bound, object value, string key) =>
        bound.Allows(value) ? [] : [new(key, value, bound.Allowed, bound.Remedy(value))];
}
