using System.Text;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>What the kubelet and the verification ask for. No text of the user's reaches it: his server block is another one.</summary>
internal static class HealthEndpoints
{
    /// <summary>nginx runs: asked at the health port.</summary>
    internal const string Liveness = "/healthz";

    /// <summary>nginx listens, and so has read its certificate: asked at the health port.</summary>
    internal const string Readiness = "/readyz";

    /// <summary>Which release answers, as its id: asked at the clients' ports. No text of the user's changes what it answers.</summary>
    internal const string Release = "/release";

    /// <summary>Where a route with a path finds <see cref="Release"/>: below that path.</summary>
    internal static string ReleaseBelow(string path) => $"{path.TrimEnd('/')}{Release}";

    /// <summary>The server at the health port: it answers every path, and keeps it out of the log.</summary>
    internal static Directive Server(NginxModel model) =>
        Directive.Of(
            "server",
            [],
            [
                .. Listening.ToHealth(model),
                Directive.Line("access_log", "off"),
                Directive.Line("default_type", "text/plain"),
                Directive.Line("return", "200", "ok\n"),
            ]
        );

    /// <summary>
    /// What answers with the release, as a file that each server block begins with: nginx does what stands first before redirects,
    /// access and limits.
    /// </summary>
    internal static string Answering(NginxModel model, string release) =>
        Directive.Text([
            Answer("=", Release, release),
            .. model.Path == RouteSettings.AllPaths ? [] : new[] { Answer("~", $"^{Pattern(ReleaseBelow(model.Path))}$", release) },
        ]);

    private static Directive Answer(string comparison, string path, string release) =>
        Directive.Of("if", ["($uri", comparison, $"{path})"], Directive.Line("return", "200", release));

    // nginx compares what it has decoded, and only in a pattern has a $ no variable behind it
    private static string Pattern(string path) =>
        string.Concat(
            Encoding
                .UTF8.GetBytes(Uri.UnescapeDataString(path))
                .Select(one => char.IsAsciiLetterOrDigit((char)one) || (char)one is '/' or '-' or '_' ? $"{(char)one}" : $"\\x{one:X2}")
        );
}
