using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Checks;

/// <summary>
/// Everything that can be wrong with settings: each by itself, together, and against the files and certificates that they name.
/// </summary>
internal static class SettingsChecks
{
    /// <summary>The faults; with none, Kubernetes and nginx take what comes of the settings.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    /// <param name="now">The time that a given certificate must be valid at.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, string root, DateTimeOffset now) =>
        [
            .. SettingBounds.Faults(settings),
            .. AppChecks.Faults(settings.App, settings.Profile),
            .. ServiceChecks.Faults(settings.Service),
            .. RouteChecks.Faults(settings, root),
            .. AddressChecks.Faults(settings.Service, settings.Cluster),
            .. CertificateChecks.Faults(settings, now),
            .. NginxChecks.Faults(settings, root),
            .. SiteChecks.Faults(settings.Site, root),
            .. WorkloadChecks.Faults(settings.Workload),
            .. NetworkChecks.Faults(settings.Network, settings.Service),
            .. ProfileChecks.Faults(settings),
        ];
}
