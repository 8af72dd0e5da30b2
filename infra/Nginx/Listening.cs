using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>The addresses nginx listens on: all of IPv4, and all of IPv6 where the node has it.</summary>
internal static class Listening
{
    /// <summary>The server block's part for HTTP.</summary>
    internal static ImmutableArray<Directive> ToHttp(NginxModel model) => Both(model, Http(model));

    /// <summary>The server block's part for HTTPS.</summary>
    internal static ImmutableArray<Directive> ToHttps(NginxModel model) => Both(model, Https(model));

    /// <summary>The server block's part for the kubelet, who speaks plain HTTP.</summary>
    internal static ImmutableArray<Directive> ToHealth(NginxModel model) => Both(model, Health(model));

    /// <summary>The files that are included only where the kernel speaks IPv6.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> IPv6(NginxModel model) =>
        new[] { Http(model), Https(model), Health(model) }
            .Where(port => port.IPv6File != NginxFiles.HttpIPv6 || model.Http != PlainHttp.Off)
            .Select(port =>
                KeyValuePair.Create(port.IPv6File, Directive.Text([Directive.Line("listen", [$"[::]:{port.Number}", .. port.Options])]))
            );

    private static Port Http(NginxModel model) => new(model.Ports.Http, NginxFiles.HttpIPv6, ForEveryone(model));

    private static Port Https(NginxModel model) => new(model.Ports.Https, NginxFiles.HttpsIPv6, [.. ForEveryone(model), "ssl"]);

    private static Port Health(NginxModel model) => new(model.Ports.Health, NginxFiles.HealthIPv6, []);

    // further server blocks of the user's own are for their names alone
    private static ImmutableArray<string> ForEveryone(NginxModel model) =>
        model.ProxyProtocol ? ["default_server", "proxy_protocol"] : ["default_server"];

    // nginx refuses to start when a socket of IPv6 can't be had, and its language knows no condition but one: a pattern
    // that includes nothing when it fits nothing. The path leads through a folder that only a kernel with IPv6 has.
    private static ImmutableArray<Directive> Both(NginxModel model, Port port) =>
        [
            Directive.Line("listen", [$"{port.Number}", .. port.Options]),
            Directive
                .Line("include", $"/proc/sys/net/ipv[6]/../../../..{model.Paths.Configuration}/{port.IPv6File}")
                .Because("only where there is IPv6"),
        ];

    private sealed record Port(int Number, string IPv6File, ImmutableArray<string> Options);
}
