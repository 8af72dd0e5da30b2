using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Workload;

/// <summary>The nginx images that are used unless the settings name another.</summary>
internal static class Images
{
    private const string Unprivileged = "docker.io/nginxinc/nginx-unprivileged:1.30.2-alpine";
    private const string Root = "docker.io/library/nginx:1.30.2-alpine";

    /// <summary>The image that nginx runs from. The tutorial's nginx listens on port 80, which wants root.</summary>
    internal static string Nginx(StackSettings settings) =>
        settings.Workload.Image ?? (settings.App.Profile == AppProfile.Tutorial ? Root : Unprivileged);
}
