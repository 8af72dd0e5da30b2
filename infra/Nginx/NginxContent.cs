using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Nginx;

/// <summary>What nginx is given: all of it known before anything is deployed.</summary>
/// <param name="Profile">Whose example to follow.</param>
/// <param name="Files">Its configuration files by name, but for the release's id.</param>
/// <param name="Site">The site's files; null for the welcome page.</param>
/// <param name="SharedTickets">Whether replicas share a session ticket key.</param>
internal sealed record NginxContent(AppProfile Profile, ImmutableSortedDictionary<string, string> Files, Site? Site, bool SharedTickets)
{
    /// <summary>Reads what the settings name and writes the configuration.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static NginxContent Of(StackSettings settings, string root)
    {
        var site = Site.Read(root, settings.Site);
        if (settings.App.Profile == AppProfile.Tutorial)
        {
            return new(AppProfile.Tutorial, NginxFiles.OfTutorial(new NginxPaths()), site, SharedTickets: false);
        }

        var model = new NginxModel(settings.Nginx)
        {
            PublicHttpsPort = settings.ExposedPorts?.Https ?? ServiceSettings.DefaultHttpsPort,
            NodePorts = settings.Service is { HttpNodePort: { } http, HttpsNodePort: { } https } ? new(http, https) : null,
            Workers = CpuLimit.Workers(Quantity.Parse(settings.Workload.CpuLimit) ?? 1),
        };
        var include = settings.Nginx.Include is { } file ? File.ReadAllText(Path.Combine(root, file)) : null;
        return new(AppProfile.Standard, NginxFiles.Standard(model, include), site, settings.Nginx.SharedSessionTickets);
    }
}
