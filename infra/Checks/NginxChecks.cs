using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>What nginx would refuse, or do nothing with.</summary>
internal static class NginxChecks
{
    /// <summary>The faults.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, string root)
    {
        var nginx = settings.Nginx;
        return
        [
            .. Fault.If(
                nginx.HstsIncludeSubdomains && ResponseHeaders.HstsMaxAge(nginx, settings.Service.Http) == 0,
                nginx.HstsIncludeSubdomains,
                $"false where no HSTS is sent",
                $"set {SettingNames.KeyOf(nginx.HstsMaxAgeSeconds)}, or leave this out"
            ),
            .. Fault.IfAny(
                nginx.TrustedProxies,
                _ => !settings.Service.HasNodePorts && !settings.Route.IsAsked,
                "none with service.type ClusterIP, Headless or ExternalName and without a route, for no balancer is in front",
                "remove it: a client could say that it is another"
            ),
            .. HeaderChecks.Faults(nginx.Headers),
            .. NginxVersionChecks.Faults(settings),
            .. OwnTextChecks.Faults(settings, root),
        ];
    }
}
