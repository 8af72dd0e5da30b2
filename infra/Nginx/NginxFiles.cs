using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>nginx's configuration as the files of a ConfigMap, by name.</summary>
internal static class NginxFiles
{
    /// <summary>The main file, mounted as <see cref="NginxPaths.Main"/> also.</summary>
    internal const string Main = "nginx.conf";

    /// <summary>The user's file for the server block.</summary>
    internal const string Include = "include.conf";

    /// <summary>The release's id: a file of its own, so that a preview shows how the others change.</summary>
    internal const string Release = "release";

    /// <summary>HTTP over IPv6.</summary>
    internal const string HttpIPv6 = "http-ipv6.conf";

    /// <summary>HTTPS over IPv6.</summary>
    internal const string HttpsIPv6 = "https-ipv6.conf";

    /// <summary>The files that the settings give, but for <see cref="Release"/>.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static ImmutableSortedDictionary<string, string> For(StackSettings settings, string root) =>
        For(NginxModel.Of(settings), settings.Nginx.Include is { } file ? File.ReadAllText(Path.Combine(root, file)) : null);

    /// <summary>The same.</summary>
    /// <param name="model">What nginx shall do.</param>
    /// <param name="include">The text of the user's file, where the settings name one.</param>
    internal static ImmutableSortedDictionary<string, string> For(NginxModel model, string? include) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create(Main, MainFile.Text(model)),
                .. Listening.IPv6(model),
                .. include is null ? [] : new[] { KeyValuePair.Create(Include, include) },
            ]
        );
}
