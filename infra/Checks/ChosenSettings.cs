using System.Collections;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>Settings that a user gave another value than the default.</summary>
internal static class ChosenSettings
{
    /// <summary>Those that were chosen among some settings of a group.</summary>
    /// <param name="group">The group's record.</param>
    /// <param name="keys">Keys within the group, or the names of their properties.</param>
    /// <returns>Key and value, as a fault shows them.</returns>
    internal static IEnumerable<(string Key, object? Value)> Of<T>(T group, params IEnumerable<string> keys)
        where T : class, new()
    {
        var defaults = new T();
        return SettingKeys
            .Of(typeof(T))
            .Where(setting => keys.Contains(setting.Key) || keys.Contains(setting.Value.Name))
            .Where(setting => !IsSame(setting.Value.GetValue(group), setting.Value.GetValue(defaults)))
            .Select(setting =>
                (
                    setting.Key,
                    setting.Value.IsDefined(typeof(SecretAttribute), inherit: false) ? "given" : Shown(setting.Value.GetValue(group))
                )
            );
    }

    private static bool IsSame(object? given, object? byDefault) =>
        Equals(given, byDefault) || (given, byDefault) is (ICollection { Count: 0 }, ICollection { Count: 0 });

    private static object? Shown(object? value) =>
        value switch
        {
            string => value,
            IDictionary => "set",
            IEnumerable list => string.Join(", ", list.Cast<object>()),
            not null when SettingKeys.IsRecord(value.GetType()) => "set",
            _ => value,
        };
}
