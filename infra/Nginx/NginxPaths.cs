namespace KubeExpose.Infra.Nginx;

/// <summary>Where things lie in nginx's container.</summary>
internal sealed record NginxPaths
{
    /// <summary>nginx's main file.</summary>
    internal string Main => $"{Home}/nginx.conf";

    /// <summary>Where the files of <see cref="NginxFiles"/> are mounted.</summary>
    internal string Configuration => $"{Home}/conf.d";

    /// <summary>Where the <c>kubernetes.io/tls</c> Secret is mounted: <c>tls.crt</c> and <c>tls.key</c>.</summary>
    internal string Certificate => $"{Home}/ssl";

    /// <summary>Where the session ticket key is mounted.</summary>
    internal string Tickets => $"{Home}/tickets";

    /// <summary>nginx's own folder, that of the image.</summary>
    internal string Home { get; init; } = "/etc/nginx";

    /// <summary>The pages: the image's welcome page, or the site's ConfigMap in its place.</summary>
    internal string Pages { get; init; } = "/usr/share/nginx/html";

    /// <summary>The only folder that nginx writes to.</summary>
    internal string Scratch { get; init; } = "/tmp";
}
