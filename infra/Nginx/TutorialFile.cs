namespace KubeExpose.Infra.Nginx;

/// <summary>
/// <c>default.conf</c> of the profile <c>tutorial</c>: the configuration of the Kubernetes tutorial "Connecting Applications with
/// Services", directive by directive.
/// </summary>
internal static class TutorialFile
{
    /// <summary>The file's text.</summary>
    internal static string Text(NginxPaths paths) =>
        Directive.Text([
            Directive.Of(
                "server",
                [],
                Directive.Line("listen", "80", "default_server"),
                Directive.Line("listen", "[::]:80", "default_server", "ipv6only=on"),
                Directive.Line("listen", "443", "ssl"),
                Directive.Line("root", paths.Pages),
                Directive.Line("index", "index.html"),
                Directive.Line("server_name", "localhost"),
                Directive.Line("ssl_certificate", $"{paths.Certificate}/tls.crt"),
                Directive.Line("ssl_certificate_key", $"{paths.Certificate}/tls.key"),
                Directive.Of("location", ["/"], Directive.Line("try_files", "$uri", "$uri/", "=404"))
            ),
        ]);
}
