using System.Reflection;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>The keys that settings can have, as the records declare them.</summary>
internal static class SettingKeys
{
    /// <summary>The settings of a record, by key: every property that can be initialised.</summary>
    internal static IReadOnlyDictionary<string, PropertyInfo> Of(Type record) =>
        record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .ToDictionary(SettingNames.Key, StringComparer.Ordinal);

    /// <summary>Whether settings of this type have keys of their own, rather than a value.</summary>
    internal static bool IsRecord(Type type) => type is { IsClass: true, Namespace: "KubeExpose.Infra.Settings" };

    /// <summary>The known key that is most like an unknown one: in its own group first, then the same key in another group.</summary>
    /// <param name="group">The group, or group and key, that the unknown key was found in.</param>
    /// <param name="key">The unknown key itself.</param>
    /// <param name="known">The keys that it could have been.</param>
    internal static string? Like(string group, string key, IEnumerable<string> known)
    {
        if (Nearest.To(key, known) is { } near)
        {
            return $"{group}.{near}";
        }

        var elsewhere = Of(typeof(StackSettings))
            .Where(other => Of(other.Value.PropertyType).ContainsKey(key))
            .Select(other => other.Key)
            .FirstOrDefault();
        return elsewhere is null ? null : $"{elsewhere}.{key}";
    }
}
