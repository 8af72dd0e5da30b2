using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>The addresses nginx listens on: all of IPv4, and all of IPv6 where the node has it.</summary>
internal static class Listening
{
    /// <summary>The server block's part for HTTP.</summary>
    internal static ImmutableArray<Directive> Http(NginxModel model) => Both(model, $"{model.Ports.Http}", NginxFiles.HttpIPv6, []);

    /// <summary>The server block's part for HTTPS.</summary>
    internal static ImmutableArray<Directive> Https(NginxModel model) =>
        [
            .. Both(model, $"{model.Ports.Https}", NginxFiles.HttpsIPv6, ["ssl"]),
            .. model.Settings.Http2 ? [Directive.Line("http2", "on")] : ImmutableArray<Directive>.Empty,
        ];

    /// <summary>The files that are included only where the kernel speaks IPv6.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> IPv6(NginxModel model) =>
        [
            KeyValuePair.Create(NginxFiles.HttpIPv6, Directive.Text([Directive.Line("listen", $"[::]:{model.Ports.Http}")])),
            KeyValuePair.Create(NginxFiles.HttpsIPv6, Directive.Text([Directive.Line("listen", $"[::]:{model.Ports.Https}", "ssl")])),
        ];

    // nginx refuses to start when a socket of IPv6 can't be had, and its language knows no condition but one: a pattern
    // that includes nothing when it fits nothing. The path leads through a folder that only a kernel with IPv6 has.
    private static ImmutableArray<Directive> Both(NginxModel model, string port, string file, ImmutableArray<string> options) =>
        [
            Directive.Line("listen", [port, .. options]),
            Directive
                .Line("include", $"/proc/sys/net/ipv[6]/../../../..{model.Paths.Configuration}/{file}")
                .Because("only where there is IPv6"),
        ];
}
