using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>nginx's configuration as the files of a ConfigMap, by name.</summary>
internal static class NginxFiles
{
    /// <summary>The main file, mounted as <see cref="NginxPaths.Main"/> also.</summary>
    internal const string Main = "nginx.conf";

    /// <summary>The user's file for the server block.</summary>
    internal const string Include = "include.conf";

    /// <summary>The user's file for the http level.</summary>
    internal const string HttpInclude = "http-include.conf";

    /// <summary>The answer with the release's id: a file of its own, so that a preview shows how the others change.</summary>
    internal const string Release = "release.conf";

    /// <summary>HTTP over IPv6.</summary>
    internal const string HttpIPv6 = "http-ipv6.conf";

    /// <summary>HTTPS over IPv6.</summary>
    internal const string HttpsIPv6 = "https-ipv6.conf";

    /// <summary>The health port over IPv6.</summary>
    internal const string HealthIPv6 = "health-ipv6.conf";

    /// <summary>The files, but for <see cref="Release"/>.</summary>
    /// <param name="model">What nginx shall do.</param>
    internal static ImmutableSortedDictionary<string, string> For(NginxModel model) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            new (string Name, string? Text)[] { (Main, MainFile.Text(model)), (Include, model.Own.Server), (HttpInclude, model.Own.Http) }
                .Where(file => file.Text is not null)
                .Select(file => KeyValuePair.Create(file.Name, file.Text!))
                .Concat(Listening.IPv6(model))
        );
}
