using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes;

/// <summary>What the edge's own certificate is verified with.</summary>
internal static class EdgeTrust
{
    /// <summary>The file of the trust ConfigMap that has it.</summary>
    internal const string File = "edge.crt";

    /// <summary>The certificates in PEM, by the file that has them; none where none are given.</summary>
    /// <param name="route">Settings without faults.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static ImmutableDictionary<string, string> Files(RouteSettings route, string root) =>
        route.CaCertificate is { } given
            ? ImmutableDictionary<string, string>.Empty.Add(
                File,
                route.HasCaCertificateText ? given : System.IO.File.ReadAllText(Path.Combine(root, given))
            )
            : ImmutableDictionary<string, string>.Empty;
}
