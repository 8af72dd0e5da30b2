using System.Collections;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Settings.Rules;

/// <summary>What the profile <c>tutorial</c> would leave unused: its objects are the tutorial's, field by field.</summary>
internal static class TutorialRules
{
    internal static IEnumerable<Fault> Of(StackSettings settings) =>
        [
            .. Unused("app", settings.App, new AppSettings(), "version", "classification"),
            .. Unused("nginx", settings.Nginx, new NginxSettings(), [.. SettingKeys.Of(typeof(NginxSettings)).Keys]),
            .. Unused(
                "workload",
                settings.Workload,
                new WorkloadSettings(),
                "autoscaler",
                "cpuRequest",
                "cpuLimit",
                "memoryRequest",
                "memoryLimit",
                "preStopSeconds"
            ),
            .. Unused("network", settings.Network, new NetworkSettings(), "allowFrom", "allowEgress"),
        ];

    private static IEnumerable<Fault> Unused<T>(string group, T given, T defaults, params string[] keys) =>
        SettingKeys
            .Of(typeof(T))
            .Where(setting => keys.Contains(setting.Key) && !IsSame(setting.Value.GetValue(given), setting.Value.GetValue(defaults)))
            .Select(setting => new Fault(
                $"{group}.{setting.Key}",
                "set",
                "nothing with app.profile tutorial, which has no such thing",
                "remove it, or set app.profile to standard"
            ));

    private static bool IsSame(object? given, object? byDefault) =>
        Equals(given, byDefault) || (given, byDefault) is (ICollection { Count: 0 }, ICollection { Count: 0 });
}
