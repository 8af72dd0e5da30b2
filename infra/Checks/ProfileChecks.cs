using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>Settings that the profile's objects have no place for.</summary>
internal static class ProfileChecks
{
    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(StackSettings settings) =>
        [
            .. Unused(settings, "app", settings.App),
            .. Unused(settings, "service", settings.Service),
            .. Unused(settings, "route", settings.Route),
            .. Unused(settings, "nginx", settings.Nginx),
            .. Unused(settings, "site", settings.Site),
            .. Unused(settings, "workload", settings.Workload),
            .. Unused(settings, "network", settings.Network),
        ];

    private static IEnumerable<Fault> Unused<T>(StackSettings settings, string group, T given)
        where T : class, new()
    {
        var unused = settings.Profile.UnusedSettings;
        var keys = SettingKeys.Of(typeof(T)).Keys.Where(key => unused.Contains(group) || unused.Contains($"{group}.{key}"));
        return ChosenSettings
            .Of(given, keys)
            .Select(setting => new Fault(
                $"{group}.{setting.Key}",
                "set",
                $"nothing with app.profile {SettingNames.Of(settings.App.Profile)}, which has no such thing",
                "remove it, or set app.profile to standard"
            ));
    }
}
