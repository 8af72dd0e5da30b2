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
    internal static string Answering(string release) =>
        Directive.Text([Directive.Of("if", ["($uri", "=", $"{Release})"], Directive.Line("return", "200", release))]);
}
