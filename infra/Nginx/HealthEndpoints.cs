using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>What probes and the verification ask for; kept out of the log, for they ask every second.</summary>
internal static class HealthEndpoints
{
    /// <summary>nginx runs: asked over HTTP for liveness.</summary>
    internal const string Liveness = "/healthz";

    /// <summary>nginx serves with its certificate: asked over HTTPS for readiness.</summary>
    internal const string Readiness = "/readyz";

    /// <summary>Which release answers: its id as text.</summary>
    internal const string Release = "/release";

    /// <summary>The server block's part.</summary>
    internal static ImmutableArray<Directive> For(NginxPaths paths) =>
        [
            Exactly(Liveness, Directive.Line("return", "200", "ok\n")),
            Exactly(Readiness, Directive.Line("return", "200", "ready\n")),
            Exactly(Release, Directive.Line("alias", $"{paths.Configuration}/{NginxFiles.Release}")),
        ];

    private static Directive Exactly(string path, Directive answer) =>
        Directive.Of("location", ["=", path], Directive.Line("default_type", "text/plain"), Directive.Line("access_log", "off"), answer);
}
