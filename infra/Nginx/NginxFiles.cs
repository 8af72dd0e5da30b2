using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>nginx's configuration as the files of a ConfigMap, by name.</summary>
internal static class NginxFiles
{
    /// <summary>The main file, mounted as <see cref="NginxPaths.Main"/> also.</summary>
    internal const string Main = "nginx.conf";

    /// <summary>The tutorial's only file.</summary>
    internal const string Tutorial = "default.conf";

    /// <summary>The user's file for the server block.</summary>
    internal const string Include = "include.conf";

    /// <summary>The release's id: a file of its own, so that a preview shows how the others change.</summary>
    internal const string Release = "release";

    /// <summary>HTTP over IPv6.</summary>
    internal const string HttpIPv6 = "http-ipv6.conf";

    /// <summary>HTTPS over IPv6.</summary>
    internal const string HttpsIPv6 = "https-ipv6.conf";

    /// <summary>The files of the standard profile, but for <see cref="Release"/>.</summary>
    /// <param name="model">What nginx shall do.</param>
    /// <param name="include">The text of the user's file, where the settings name one.</param>
    internal static ImmutableSortedDictionary<string, string> Standard(NginxModel model, string? include) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create(Main, MainFile.Text(model)),
                .. Listening.IPv6(model),
                .. include is null ? [] : new[] { KeyValuePair.Create(Include, include) },
            ]
        );

    /// <summary>The file of the profile <c>tutorial</c>.</summary>
    internal static ImmutableSortedDictionary<string, string> OfTutorial(NginxPaths paths) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(Tutorial, TutorialFile.Text(paths))]);
}
