using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>What nginx would refuse, or do nothing with.</summary>
internal static class NginxChecks
{
    /// <summary>The faults.</summary>
    /// <param name="nginx">What was read.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static IEnumerable<Fault> Faults(NginxSettings nginx, string root) =>
        [
            .. Fault.If(
                nginx is { HstsIncludeSubdomains: true, HstsMaxAgeSeconds: 0 },
                nginx.HstsIncludeSubdomains,
                $"false while {SettingNames.KeyOf(nginx.HstsMaxAgeSeconds)} is 0",
                $"set {SettingNames.KeyOf(nginx.HstsMaxAgeSeconds)}, or leave this out"
            ),
            .. HeaderChecks.Faults(nginx.Headers),
            .. nginx.Include is { } include ? TextFileChecks.Faults(SettingNames.KeyOf(nginx.Include), include, root) : [],
        ];
}
